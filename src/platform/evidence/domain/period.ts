import { addCalendarDays, addMonths, type Day } from '#platform/calendar/domain/index.ts'
import type { BindingContext, Period, RelativeDay } from '../contract/index.ts'

export interface DayRange {
  readonly from: Day | null
  readonly to: Day | null
}

type Anchors = Pick<BindingContext, 'year' | 'dueOn' | 'issuedOn'>

/** The days that a period means for one task; null where the task does not know a day that it is counted from. */
export function resolvePeriod(period: Period, context: Anchors): DayRange | null {
  if (period.kind === 'fixed') return { from: period.from, to: period.to }
  const from = period.from && resolveDay(period.from, context)
  const to = period.to && resolveDay(period.to, context)
  if ((period.from && !from) || (period.to && !to)) return null
  return { from, to }
}

function resolveDay(day: RelativeDay, context: Anchors): Day | null {
  const anchor = {
    yearStart: `${context.year}-01-01`,
    yearEnd: `${context.year}-12-31`,
    dueOn: context.dueOn,
    issuedOn: context.issuedOn,
  }[day.anchor]
  return anchor && addCalendarDays(addMonths(anchor, day.addMonths), day.addDays)
}

export function isInside(day: Day, range: DayRange): boolean {
  return (range.from === null || day >= range.from) && (range.to === null || day <= range.to)
}
