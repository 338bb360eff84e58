/** What the dashboard is asked for; it stands in the address, so that a link shows the same. */
export interface DashboardView {
  readonly organisationId?: string
  readonly item?: string
  readonly from?: string
  readonly to?: string
}

const keys = ['organisationId', 'item', 'from', 'to'] as const

export function readView(ownUnit: string | undefined): DashboardView {
  const search = new URLSearchParams(globalThis.location.search)
  const given = Object.fromEntries(keys.flatMap((key) => (search.get(key) ? [[key, search.get(key)!]] : [])))
  return { ...(ownUnit ? { organisationId: ownUnit } : {}), ...given }
}

/** Writes the view into the address without a new entry of the history. */
export function writeView(view: DashboardView): void {
  const search = new URLSearchParams(keys.flatMap((key) => (view[key] ? [[key, view[key]]] : [])) as [string, string][])
  globalThis.history.replaceState(globalThis.history.state, '', `${globalThis.location.pathname}?${search}`)
}
