import { html } from 'hono/html'
import type { Context } from 'hono'
import type { Html } from '../html.ts'
import { footer, type Publication } from './footer.ts'
import { header } from './header.ts'
import { scriptedPolicy, type PortalScript } from './script.ts'
import { siteOf } from './site.ts'
import { stylesheetPath } from './stylesheet.ts'
import { isLargeType } from './type-size.ts'

export type { Publication } from './footer.ts'

export interface PortalPage {
  readonly title: string
  /** One sentence below the title. */
  readonly lead?: string
  readonly content: Html
  /** Pages above this one, from the outside in. */
  readonly trail?: readonly { readonly title: string; readonly path: string }[]
  /** Who published what the page shows, when, in which version, and where that can be checked. */
  readonly publication?: Publication
  /** Forms put `出错：` before the title, so that a screen reader says it first. */
  readonly hasErrors?: boolean
  /** Makes the page kinder; nothing depends on it. */
  readonly script?: PortalScript
}

/** Answers a page of the portal in its frame. */
export async function answerPage(
  context: Context,
  page: PortalPage,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 = 200,
): Promise<Response> {
  const site = siteOf(context)
  const large = isLargeType(context)
  const { pathname, search } = new URL(context.req.url)
  const here = `${pathname}${search}`
  context.header('vary', 'cookie', { append: true })
  if (page.script) context.header('content-security-policy', scriptedPolicy)
  return context.html(
    html`<!doctype html>
      <html lang="zh-CN" class="${large ? 'large-type' : ''}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${windowTitle(page, site.name)}</title>
          <link rel="stylesheet" href="${stylesheetPath}" />
          ${page.script && html`<script type="module" src="${page.script.path}"></script>`}
        </head>
        <body>
          <a class="skip-link" href="#content">跳到正文</a>
          ${
            site.demonstration &&
            html`<aside class="demonstration" aria-label="演示说明">
              演示数据：本站内容均为演示，不是真实信息，不具有法律效力
            </aside>`
          }
          ${header({ site, here, pathname, large })}
          <main id="content" tabindex="-1">
            ${trail(page)}
            <h1>${page.title}</h1>
            ${page.lead && html`<p class="lead">${page.lead}</p>`} ${page.content}
          </main>
          ${footer(site, page.publication)}
        </body>
      </html>`,
    status,
  )
}

function windowTitle({ title, hasErrors }: PortalPage, siteName: string): string {
  return (hasErrors ? '出错：' : '') + (title === siteName ? siteName : `${title} - ${siteName}`)
}

function trail({ trail, title }: PortalPage): Html | undefined {
  if (!trail || trail.length === 0) return undefined
  return html`<nav class="trail" aria-label="所在位置">
    <ol>
      ${trail.map((step) => html`<li><a href="${step.path}">${step.title}</a></li>`)}
      <li aria-current="page">${title}</li>
    </ol>
  </nav>`
}
