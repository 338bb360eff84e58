import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'

const folder = fileURLToPath(new URL('../../../dist/workbench/', import.meta.url))

/** The staff's single-page application: hashed files are cached for good, the page gets a nonce per request. */
export function mountWorkbench(app: Hono): void {
  app.get('/workbench', (context) => context.redirect('/workbench/'))
  app.use(
    '/workbench/assets/*',
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.replace(/^\/workbench/, ''),
      precompressed: true,
      onFound: (_, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.get('/workbench/service-worker.js', async (context) => {
    const worker = await readFile(`${folder}service-worker.js`, 'utf8').catch(() => undefined)
    if (worker === undefined) return context.notFound()
    context.header('content-type', 'text/javascript; charset=utf-8')
    context.header('content-security-policy', "default-src 'none'; connect-src 'self'")
    // Asked for at each visit, so that a new release takes over.
    context.header('cache-control', 'no-cache')
    return context.body(worker)
  })
  app.get('/workbench/*', async (context) => {
    const nonce = randomBytes(16).toString('base64')
    const page = await readFile(`${folder}index.html`, 'utf8')
    context.header('content-security-policy', workbenchPolicy(nonce))
    context.header('cache-control', 'no-store')
    return context.html(page.replaceAll('__CSP_NONCE__', nonce))
  })
}

/** antd writes style attributes while it positions things; style elements carry the nonce. */
function workbenchPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
