import type { Day } from '../contract/index.ts'
import { addCalendarDays, nextDay, partsOfDay, weekdayOf } from './day.ts'
import { publishedCalendar, type WorkCalendar } from './work-calendar.ts'

/**
 * What every working-day answer carries: the years it touched whose holiday notice is not known, so that Saturdays and
 * Sundays alone were taken for rest days there. Empty means the answer is certain.
 */
export interface Assumption {
  readonly assumedYears: readonly number[]
}

/** How a day counts, and why. */
export interface DayJudgement extends Assumption {
  readonly working: boolean
  readonly reason: 'weekday' | 'makeUpDay' | 'weekend' | 'holiday'
  readonly holiday: string | null
}

/** A day that a count led to. */
export interface CountedDay extends Assumption {
  readonly day: Day
}

/** A list of cases counts the days of each of its clocks, and they are always the same few hundred. */
const judged = new WeakMap<WorkCalendar, Map<Day, DayJudgement>>()
const mostJudged = 20_000

/** Whether a day is worked, with the reason. */
export function judgeDay(day: Day, calendar: WorkCalendar = publishedCalendar): DayJudgement {
  const known = judged.get(calendar) ?? new Map<Day, DayJudgement>()
  judged.set(calendar, known)
  const found = known.get(day)
  if (found) return found
  if (known.size >= mostJudged) known.clear()
  const judgement = judge(day, calendar)
  known.set(day, judgement)
  return judgement
}

function judge(day: Day, calendar: WorkCalendar): DayJudgement {
  const assumedYears = assumedYearsOf([day], calendar)
  const holiday = calendar.holidays.get(day) ?? null
  if (holiday !== null) return { working: false, reason: 'holiday', holiday, assumedYears }
  if (calendar.makeUpDays.has(day)) return { working: true, reason: 'makeUpDay', holiday, assumedYears }
  const weekend = weekdayOf(day) % 6 === 0
  return { working: !weekend, reason: weekend ? 'weekend' : 'weekday', holiday, assumedYears }
}

/** Whether a day is worked; throws outside the years with a notice. Where such a day may come up, ask `judgeDay`. */
export function isWorkingDay(day: Day, calendar: WorkCalendar = publishedCalendar): boolean {
  const { working, assumedYears } = judgeDay(day, calendar)
  if (assumedYears.length > 0)
    throw new RangeError(`${assumedYears[0]}年的放假安排尚未收录，无法判断${day}是否为工作日`)
  return working
}

/** The day on which so many working days have passed. The start is not counted; a negative count goes back. */
export function addWorkingDays(from: Day, count: number, calendar: WorkCalendar = publishedCalendar): CountedDay {
  if (!Number.isInteger(count)) throw new RangeError(`工作日数应为整数，现为${count}`)
  const step = Math.sign(count)
  const passed: Day[] = []
  let day = from
  for (let left = Math.abs(count); left > 0;) {
    day = addCalendarDays(day, step)
    passed.push(day)
    if (judgeDay(day, calendar).working) left--
  }
  return { day, assumedYears: assumedYearsOf(passed, calendar) }
}

/** The day itself if it is worked, else the last working day before it. */
export function lastWorkingDayOnOrBefore(day: Day, calendar: WorkCalendar = publishedCalendar): CountedDay {
  return seek(day, -1, calendar)
}

/** The day itself if it is worked, else the first working day after it. */
export function firstWorkingDayOnOrAfter(day: Day, calendar: WorkCalendar = publishedCalendar): CountedDay {
  return seek(day, 1, calendar)
}

/** How many working days lie after the first day, up to and with the second; negative where the second is earlier. */
export function workingDaysBetween(
  from: Day,
  to: Day,
  calendar: WorkCalendar = publishedCalendar,
): { readonly count: number } & Assumption {
  if (to < from) {
    const back = workingDaysBetween(to, from, calendar)
    return { count: -back.count, assumedYears: back.assumedYears }
  }
  const days: Day[] = []
  for (let day = from; day < to;) days.push((day = nextDay(day)))
  const count = days.filter((day) => judgeDay(day, calendar).working).length
  return { count, assumedYears: assumedYearsOf(days, calendar) }
}

function seek(start: Day, step: 1 | -1, calendar: WorkCalendar): CountedDay {
  const passed = [start]
  let day = start
  while (!judgeDay(day, calendar).working) passed.push((day = addCalendarDays(day, step)))
  return { day, assumedYears: assumedYearsOf(passed, calendar) }
}

function assumedYearsOf(days: readonly Day[], calendar: WorkCalendar): number[] {
  const years = new Set(days.map((day) => partsOfDay(day).year))
  return [...years].filter((year) => !calendar.years.has(year)).sort((one, other) => one - other)
}
