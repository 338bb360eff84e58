import type { Day } from '../contract/index.ts'
import { addCalendarDays } from './day.ts'
import type { HolidayNotice } from './holiday-notice.ts'
import { holidayNotices } from './holiday-notices.ts'

/** The notices in a form that answers by day. */
export interface WorkCalendar {
  readonly holidays: ReadonlyMap<Day, string>
  readonly makeUpDays: ReadonlySet<Day>
  /** Years whose notice is known. */
  readonly years: ReadonlySet<number>
  readonly citations: ReadonlyMap<number, readonly string[]>
  /** Last day that the known notices govern. */
  readonly publishedThrough: Day
}

/** Builds a calendar from notices; a later notice wins where two name the same day. */
export function makeWorkCalendar(notices: readonly HolidayNotice[]): WorkCalendar {
  const holidays = new Map<Day, string>()
  const makeUpDays = new Set<Day>()
  for (const notice of [...notices].sort((one, other) => one.year - other.year)) {
    for (const { from, to, name } of notice.offDays) {
      for (let day = from; day <= to; day = addCalendarDays(day, 1)) {
        holidays.set(day, name)
        makeUpDays.delete(day)
      }
    }
    for (const day of notice.makeUpDays) {
      makeUpDays.add(day)
      holidays.delete(day)
    }
  }
  const years = new Set(notices.map((notice) => notice.year))
  const citations = new Map(notices.map((notice) => [notice.year, notice.citations]))
  return { holidays, makeUpDays, years, citations, publishedThrough: `${Math.max(...years)}-12-31` }
}

/** The notices known to this version of the product, 2015 to 2026. */
export const publishedCalendar: WorkCalendar = makeWorkCalendar(holidayNotices)
