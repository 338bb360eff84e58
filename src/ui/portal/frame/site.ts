import type { Context } from 'hono'

export interface NavigationEntry {
  readonly title: string
  readonly path: string
}

/** What every page of the portal says about whose it is. */
export interface PortalSite {
  /** `郑州市服务型行政执法公众服务` */
  readonly name: string
  /** Who answers for the site: `郑州市司法局`. */
  readonly publisher: string
  /** Telephone and hours, or where to ask. */
  readonly contact: string | null
  readonly navigation: readonly NavigationEntry[]
  /** Everything shown is made up; each page says so. */
  readonly demonstration: boolean
}

const key = 'portalSite'

export function setSite(context: Context, site: PortalSite): void {
  context.set(key, site)
}

/** @throws where `mountPortalFrame` has not run before the page: a mistake of ours. */
export function siteOf(context: Context): PortalSite {
  const site: unknown = context.get(key)
  if (!site) throw new Error('mountPortalFrame must be mounted before the pages of the portal')
  return site as PortalSite
}
