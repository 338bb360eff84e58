import type { Published } from '../contract/index.ts'

export interface PortalLink {
  readonly title: string
  readonly path: string
}

/** Where entries of one kind stand on the portal, and where a reader may go on from one of them. */
export interface PublishedPlace {
  /** Of the published subject. */
  readonly kind: string
  readonly title: string
  readonly path: string
  readonly trail: readonly PortalLink[]
  /** Pages about the same matter. */
  readonly related?: (entry: Published) => readonly PortalLink[]
}

const places = new Map<string, PublishedPlace>()
const everything: Pick<PublishedPlace, 'title' | 'path' | 'trail'> = {
  title: '公布',
  path: '/published',
  trail: [{ title: '首页', path: '/' }],
}

export function registerPublishedPlace(place: PublishedPlace): void {
  places.set(place.kind, place)
}

/** The way back from an entry, and the ways on: what is about the same matter, the unit's others, the whole list. */
export function waysFrom(entry: Published): { trail: readonly PortalLink[]; onwards: readonly PortalLink[] } {
  const place = places.get(entry.kind)
  const { title, path, trail } = place ?? everything
  const ofUnit = place && {
    title: `${entry.organisationName}公布的${title}`,
    path: `${path}?unit=${entry.organisationId}`,
  }
  return {
    trail: [...trail, { title, path }],
    onwards: [...(place?.related?.(entry) ?? []), ...(ofUnit ? [ofUnit] : []), { title: `全部${title}`, path }],
  }
}
