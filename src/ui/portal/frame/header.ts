import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { NavigationEntry, PortalSite } from './site.ts'
import { typeSizePath } from './type-size.ts'

interface HeaderOptions {
  readonly site: PortalSite
  /** Address of the page, to come back to after changing the size of type. */
  readonly here: string
  readonly pathname: string
  readonly large: boolean
}

/** Name of the site, 大字版, and the services. */
export function header({ site, here, pathname, large }: HeaderOptions): Html {
  return html`<header class="site">
    <div class="inner">
      <a class="site-name" href="/">${site.name}</a>
      <form class="type-size" method="post" action="${typeSizePath}">
        <input type="hidden" name="return" value="${here}" />
        <button name="size" value="${large ? 'normal' : 'large'}">${large ? '标准字号' : '大字版'}</button>
      </form>
    </div>
    ${
      site.navigation.length > 0 &&
      html`<nav class="inner services" aria-label="服务">
        <ul>
          ${site.navigation.map((entry) => service(entry, pathname))}
        </ul>
      </nav>`
    }
  </header>`
}

function service({ title, path }: NavigationEntry, pathname: string): Html {
  const inside = pathname === path || pathname.startsWith(`${path}/`)
  return inside
    ? html`<li><a href="${path}" aria-current="${pathname === path ? 'page' : 'true'}">${title}</a></li>`
    : html`<li><a href="${path}">${title}</a></li>`
}
