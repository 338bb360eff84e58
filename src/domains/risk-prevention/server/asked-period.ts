import { startOfMonth, type Months } from '#platform/calendar/domain/index.ts'
import { riskProblems } from '../contract/index.ts'

interface Asked {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const mostMonths = 12

/**
 * The usual period ends with the last month that is over; a chosen one is taken in whole months.
 * @throws Problem `risk-prevention.wrong-period` for one that is empty or too long to have a 同期 of its own
 */
export function askedPeriod({ from, to }: Asked, usualMonths: number, today: string): Months {
  const until = to ? startOfMonth(to, 1) : startOfMonth(today, from ? 1 : 0)
  const start = from ? startOfMonth(from) : startOfMonth(until, -usualMonths)
  const wrong = (detail: string, path: string) =>
    riskProblems.refuse('risk-prevention.wrong-period', detail, [{ path: `query.${path}`, message: detail }])
  if (start >= until) throw wrong('截止月份不能早于起始月份，请重新选择时段', 'to')
  if (startOfMonth(start, mostMonths) < until)
    throw wrong(`时段最长 ${mostMonths} 个月（才能与上一年同期对比），请缩短后再看`, 'from')
  return { from: start, until }
}
