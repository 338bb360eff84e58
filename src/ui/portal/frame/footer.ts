import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { PortalSite } from './site.ts'

export interface Publication {
  readonly publisher: string
  /** `YYYY-MM-DD` */
  readonly publishedOn: string
  readonly version?: string
  /** Page on which what was published can be checked. */
  readonly verifyPath?: string
}

/** Who published this page's content and how to check it; who answers for the site. */
export function footer(site: PortalSite, publication: Publication | undefined): Html {
  return html`<footer class="site-end">
    <div class="inner">
      ${publication && publicationLine(publication)}
      <p>主办：${site.publisher}${site.contact && html`　${site.contact}`}</p>
    </div>
  </footer>`
}

function publicationLine({ publisher, publishedOn, version, verifyPath }: Publication): Html {
  return html`<p>
    本页由${publisher}于 <time datetime="${publishedOn}">${publishedOn}</time> 发布${version && `（${version}）`}
    ${verifyPath && html`<a href="${verifyPath}">怎样核验</a>`}
  </p>`
}
