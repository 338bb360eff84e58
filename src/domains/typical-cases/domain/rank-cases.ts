import type { Award, Criterion } from '../contract/selection.ts'

/** Points of one judge by the criteria's weights, of 100. */
export function weightedTotal(criteria: readonly Criterion[], points: readonly number[]): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const sum = criteria.reduce((total, { weight }, place) => total + weight * (points[place] ?? 0), 0)
  return rounded(sum / weights)
}

/** Mean of the judges; null where nobody gave points. */
export function meanOf(totals: readonly number[]): number | null {
  return totals.length ? rounded(totals.reduce((sum, one) => sum + one, 0) / totals.length) : null
}

/** To one hundredth: who is nearer than that is equal, and a person decides. */
const rounded = (value: number) => Math.round(value * 100) / 100

export interface Ranked {
  readonly id: string
  readonly total: number
  /** Place that a person gave among those with the same points. */
  readonly tieOrder: number | null
}

/** The best first; of equals as a person ordered them. */
export function rankCases<Item extends Ranked>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => b.total - a.total || (a.tieOrder ?? Infinity) - (b.tieOrder ?? Infinity) || 0)
}

/** Groups of equals that nobody has ordered yet and that reach into the awarded places. */
export function openTies(items: readonly Ranked[], awards: readonly Award[]): string[][] {
  const awarded = awards.reduce((sum, { places }) => sum + places, 0)
  const ranked = rankCases(items)
  const groups = [...Map.groupBy(ranked, ({ total }) => total).values()].filter((group) => group.length > 1)
  return groups
    .filter((group) => group.some(({ tieOrder }) => tieOrder === null) && ranked.indexOf(group[0]!) < awarded)
    .map((group) => group.map(({ id }) => id))
}

/** 一等奖, 二等奖 … by place; null beyond the awarded ones. */
export function awardOf(awards: readonly Award[], rank: number): string | null {
  let last = 0
  for (const { text, places } of awards) {
    last += places
    if (rank <= last) return text
  }
  return null
}
