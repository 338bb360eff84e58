import {
  addLength,
  firstWorkingDayOnOrAfter,
  judgeDay,
  publishedCalendar,
  type Day,
  type WorkCalendar,
} from '#platform/calendar/domain/index.ts'
import type { TimeLimit, TimeLimitAnswer } from '../contract/index.ts'
import { addHours, dayOf, isInstant, isMoment } from './moments.ts'
import { explainDoubt, explainRestDay, explainUnknownYears, explainValidity } from './wording.ts'

/**
 * Counts a limit from a day, or a limit of hours from an instant. `due` is the plain count by the law's unit and is
 * never moved; where it falls on a rest day `rolledDue` names the first working day behind it and a warning says so.
 */
export function computeTimeLimit(
  limit: TimeLimit,
  from: string,
  calendar: WorkCalendar = publishedCalendar,
): TimeLimitAnswer {
  if (!isMoment(from)) throw new RangeError(`“${from}”不是可用的日期`)
  const start = limit.unit === 'hour' ? from : dayOf(from)
  const { due, assumedYears } = count(limit, start, calendar)
  const dueOn = dayOf(due)
  const rest = judgeDay(dueOn, calendar)
  const rolled = rest.working ? null : firstWorkingDayOnOrAfter(dueOn, calendar)
  const unknown = new Set([...assumedYears, ...rest.assumedYears, ...(rolled?.assumedYears ?? [])])

  return {
    rule: limit.rule,
    value: limit.value,
    unit: limit.unit,
    from: start,
    due,
    rolledDue: rolled && (isInstant(due) ? `${rolled.day}${due.slice(10)}` : rolled.day),
    citation: limit.citation,
    confidence: limit.confidence,
    validFrom: limit.validFrom,
    validTo: limit.validTo,
    warnings: [
      ...explainValidity(limit, dayOf(start)),
      ...(limit.unit === 'hour' && !isInstant(start)
        ? ['只给出了日期：到期日按整日推算，实际到期时刻与开始时刻相同']
        : []),
      ...(rolled ? [explainRestDay(limit, dueOn, rest, rolled.day)] : []),
      ...explainUnknownYears([...unknown].sort(), calendar, limit.unit),
      ...explainDoubt(limit),
    ],
    startEvent: limit.startEvent,
    sense: limit.sense,
    overridable: limit.overridable,
    summary: limit.summary,
  }
}

function count(
  limit: TimeLimit,
  from: string,
  calendar: WorkCalendar,
): { due: string; assumedYears: readonly number[] } {
  const { unit, value } = limit
  if (unit !== 'hour') {
    const { dueOn, assumedYears } = addLength(from, { unit, value }, calendar)
    return { due: dueOn, assumedYears }
  }
  if (isInstant(from)) return { due: addHours(from, value), assumedYears: [] }
  return { due: addWholeDays(from, value), assumedYears: [] }
}

/** Hours from a day whose time is not known end at the latest on this day. */
function addWholeDays(from: Day, hours: number): Day {
  return addLength(from, { unit: 'calendarDay', value: Math.ceil(hours / 24) }).dueOn
}
