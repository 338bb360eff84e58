import type { StatisticsFigures, StatisticsRow } from '../../contract/statistics/statistics.ts'

/** Below it a count says whose case it was. */
export const smallestShown = 5

export interface PublicResult {
  readonly area: string
  readonly accepted: string
  readonly settled: string
  readonly performed: string
}

const shown = (count: number): string => (count > 0 && count < smallestShown ? `少于 ${smallestShown}` : String(count))
const lineOf = (area: string, one: StatisticsFigures): PublicResult => ({
  area,
  accepted: shown(one.accepted),
  settled: shown(one.settled),
  performed: shown(one.performed),
})
const names = ['accepted', 'settled', 'performed'] as const
const isSmall = (count: number) => count > 0 && count < smallestShown

/** Whether the sum says what the small numbers are: a single one, or several that are all as small or as large as they can be. */
function areTold(counts: readonly number[]): boolean {
  const small = counts.filter(isSmall)
  const rest = small.reduce((sum, count) => sum + count, 0)
  const each = rest / small.length
  return small.length === 1 || each === 1 || each === smallestShown - 1
}

/**
 * What the public reads of a quarter: numbers by area, small ones not told. Where they could be worked out from the sum, the sum is
 * not told either.
 */
export function publicResults(total: StatisticsFigures, areas: readonly StatisticsRow[]): PublicResult[] {
  const counted = areas.filter(({ accepted, settled, performed }) => accepted + settled + performed > 0)
  const sum = lineOf('合计', total)
  const hidden = names.filter((name) => areTold(counted.map((one) => one[name])))
  const safeSum = { ...sum, ...Object.fromEntries(hidden.map((name) => [name, '不公布'])) }
  return [...counted.map((one) => lineOf(one.label, one)), safeSum]
}
