import type { Day } from '../contract/index.ts'
import { addCalendarDays, addMonths, addYears, daysBetween, nextDay } from './day.ts'
import { publishedCalendar, type WorkCalendar } from './work-calendar.ts'
import { addWorkingDays, judgeDay, type Assumption } from './working-days.ts'

/** A length of time in days; hours belong to instants and have no clock of days. */
export interface Length {
  readonly value: number
  readonly unit: 'workingDay' | 'calendarDay' | 'month' | 'year'
}

/** Days that do not count (听证、检测、鉴定…), both ends among them; `to` is null while the matter still rests. */
export interface Suspension {
  readonly from: Day
  readonly to: Day | null
}

/** A time limit at work: it starts, may be suspended, and may be extended. */
export interface Clock {
  /** The day of the event; counting begins on the next day. */
  readonly startOn: Day
  readonly length: Length
  readonly suspensions?: readonly Suspension[]
  /** Each extension runs from the end of what came before it. */
  readonly extensions?: readonly Length[]
}

/** Where a clock stands on a day. */
export interface ClockReading extends Assumption {
  readonly state: 'running' | 'suspended' | 'overdue'
  /** Null while the clock rests without an end, for then nobody can know it. */
  readonly dueOn: Day | null
  /** Days that still count until the due date: working days for such a length, else calendar days; negative when overdue. */
  readonly left: number | null
}

/** The last day of a length that is never suspended. */
export function addLength(
  from: Day,
  length: Length,
  calendar: WorkCalendar = publishedCalendar,
): { readonly dueOn: Day } & Assumption {
  if (length.unit === 'workingDay') {
    const { day, assumedYears } = addWorkingDays(from, length.value, calendar)
    return { dueOn: day, assumedYears }
  }
  const add = { calendarDay: addCalendarDays, month: addMonths, year: addYears }[length.unit]
  return { dueOn: add(from, length.value), assumedYears: [] }
}

/** Reads a clock on a day: its due date, moved by every suspension that fell within it, and what is left. */
export function readClock(clock: Clock, todayOn: Day, calendar: WorkCalendar = publishedCalendar): ClockReading {
  const rests = restingDays(clock.suspensions ?? [])
  const assumed = new Set<number>()
  const counts = (day: Day, unit: Length['unit']): boolean => {
    if (unit !== 'workingDay') return !rests(day)
    const { working, assumedYears } = judgeDay(day, calendar)
    for (const year of assumedYears) assumed.add(year)
    return working && !rests(day)
  }
  const assumedYears = () => [...assumed].sort((one, other) => one - other)

  let dueOn = clock.startOn
  for (const length of [clock.length, ...(clock.extensions ?? [])]) {
    for (let days = daysOf(dueOn, length); days > 0;) {
      dueOn = nextDay(dueOn)
      if (rests.forEverFrom !== null && dueOn >= rests.forEverFrom) {
        const state = rests(todayOn) ? 'suspended' : 'running'
        return { state, dueOn: null, left: null, assumedYears: assumedYears() }
      }
      if (counts(dueOn, length.unit)) days--
    }
  }

  const overdue = todayOn > dueOn
  let left = 0
  for (let day = overdue ? dueOn : todayOn, end = overdue ? todayOn : dueOn; day < end;) {
    day = nextDay(day)
    if (counts(day, clock.length.unit)) left += overdue ? -1 : 1
  }
  return {
    state: overdue ? 'overdue' : rests(todayOn) ? 'suspended' : 'running',
    dueOn,
    left,
    assumedYears: assumedYears(),
  }
}

/** Months and years end on a day of the calendar; rests move that day by as many days as they took. */
function daysOf(from: Day, length: Length): number {
  return length.unit === 'month' || length.unit === 'year'
    ? daysBetween(from, addLength(from, length).dueOn)
    : length.value
}

function restingDays(suspensions: readonly Suspension[]) {
  const rests = (day: Day): boolean => suspensions.some(({ from, to }) => from <= day && (to === null || day <= to))
  const open = suspensions.filter(({ to }) => to === null).map(({ from }) => from)
  return Object.assign(rests, { forEverFrom: open.sort()[0] ?? null })
}
