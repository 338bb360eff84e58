/** Days, working days, clocks and deadline phrases. Pure: no clock, no time zone, no database. */
export type { Day, DeadlineDate, DeadlineKind, LimitUnit } from '../contract/index.ts'
export {
  addCalendarDays,
  addMonths,
  addYears,
  dayOfInstant,
  daysBetween,
  endOfMonth,
  findDay,
  isDay,
  lengthOfMonth,
  partsOfDay,
  weekdayOf,
} from './day.ts'
export { lastDayOf, monthsOf, startOfMonth, wholeMonths, yearBefore, type Months } from './months.ts'
export type { HolidayNotice } from './holiday-notice.ts'
export { makeWorkCalendar, publishedCalendar, type WorkCalendar } from './work-calendar.ts'
export {
  addWorkingDays,
  firstWorkingDayOnOrAfter,
  isWorkingDay,
  judgeDay,
  lastWorkingDayOnOrBefore,
  workingDaysBetween,
  type Assumption,
  type CountedDay,
  type DayJudgement,
} from './working-days.ts'
export { addLength, readClock, type Clock, type ClockReading, type Length, type Suspension } from './clock.ts'
export { parseDeadline } from './deadlines/parse-deadline.ts'
