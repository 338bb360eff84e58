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

/**
 * What the public reads of a quarter: numbers by area, small ones not told. Where a single small number could be worked out as
 * the rest of the sum, the sum is not told either.
 */
export function publicResults(total: StatisticsFigures, areas: readonly StatisticsRow[]): PublicResult[] {
  const counted = areas.filter(({ accepted, settled, performed }) => accepted + settled + performed > 0)
  const sum = lineOf('合计', total)
  const hidden = names.filter((name) => counted.filter((one) => isSmall(one[name])).length === 1)
  const safeSum = { ...sum, ...Object.fromEntries(hidden.map((name) => [name, '不公布'])) }
  return [...counted.map((one) => lineOf(one.label, one)), safeSum]
}
