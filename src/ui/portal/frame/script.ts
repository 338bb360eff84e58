import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'

const common =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** What browsers may load for a page of the portal: nothing that runs. */
export const portalPolicy = common
/** The same for a page that brings a script of its own. */
export const scriptedPolicy = `${common}; script-src 'self'; connect-src 'self'`

/** A small script that makes a page kinder and that nothing depends on: the page does all its work without it. */
export interface PortalScript {
  readonly path: string
  readonly source: string
}

/** Its address changes with its content, so that browsers may keep it for good. */
export function readScript(file: URL): PortalScript {
  const source = readFileSync(file, 'utf8')
  return { path: `/script.${createHash('sha256').update(source).digest('hex').slice(0, 12)}.js`, source }
}

export function mountScript(app: Hono, { path, source }: PortalScript): void {
  app.get(path, (context) =>
    context.body(source, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
}
