import { addMonths } from '#platform/calendar/domain/index.ts'

export interface Instalments {
  /** 分. */
  readonly totalFen: number
  readonly count: number
  readonly firstDueOn: string
  /** Months between two. */
  readonly everyMonths: number
}

/** Equal parts in whole 分; what does not divide is with the last. Days are counted from the first, so that 31 日 comes back after a short month. */
export function planInstalments({ totalFen, count, firstDueOn, everyMonths }: Instalments) {
  if (!Number.isSafeInteger(totalFen) || totalFen < 1) throw new RangeError('总金额应为正整数（分）')
  if (!Number.isInteger(count) || count < 1 || count > 120) throw new RangeError('期数应在 1 至 120 之间')
  if (count > totalFen) throw new RangeError('每期不足一分')
  const each = Math.floor(totalFen / count)
  return Array.from({ length: count }, (_, place) => ({
    dueOn: addMonths(firstDueOn, place * everyMonths),
    amountFen: place === count - 1 ? totalFen - each * (count - 1) : each,
  }))
}
