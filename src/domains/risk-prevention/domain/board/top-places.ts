import { judgePlaces, type Hotspot } from '../analysis/hotspots/judge-places.ts'
import type { PlaceMonths } from './place-months.ts'

export interface TopPlace extends Hotspot {
  /** Others of the list whose rank cannot be told apart from its own. */
  readonly tiedWith: readonly string[]
}

/** The places of the coming month with their intervals, and which of them are statistically level. */
export function topPlacesOf(history: PlaceMonths, top: number): TopPlace[] {
  if (!history.names.length || history.missing >= history.counts.length) return []
  const found = judgePlaces(history, top)
  return found.map((own, index) => ({
    ...own,
    tiedWith: found.filter((_, other) => other !== index && withinRanks(own, other)).map(({ place }) => place),
  }))
}

/** Places stand in the order of their expectations, so a rank reaches over its neighbours. */
const withinRanks = ({ ranks: [best, worst] }: Hotspot, other: number) => other + 1 >= best && other + 1 <= worst
