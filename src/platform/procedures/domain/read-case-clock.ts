import { readClock, type ClockReading } from '#platform/calendar/domain/index.ts'
import type { CaseClock, ClockTone, ClockView, TimeLimit } from '../contract/time-limit.ts'

/** Days left at which a limit turns yellow and red, where it does not say so itself (office practice, 待确认). */
const usualWarnings = {
  workingDay: { soon: 3, urgent: 1 },
  calendarDay: { soon: 7, urgent: 3 },
} as const

const countedIn = (clock: CaseClock) => (clock.length.unit === 'workingDay' ? 'workingDay' : 'calendarDay')

/** Where a clock of a case stands on a day: due date, what is left, colour and words. */
export function readCaseClock(clock: CaseClock, limit: TimeLimit, todayOn: string): ClockView {
  const asOf = clock.stoppedOn ?? todayOn
  const reading = readClock({ ...clock, startOn: clock.startedOn }, asOf)
  const tone = toneOf(clock, limit, reading)
  return {
    limit: limit.id,
    text: limit.text,
    startedOn: clock.startedOn,
    dueOn: reading.dueOn,
    left: reading.left,
    unit: countedIn(clock),
    tone,
    words: wordsOf(tone, clock, reading),
    extensions: clock.extensions.length,
    citation: limit.citation,
    confidence: limit.confidence,
    isOfParty: limit.neverPauses === true,
    assumedYears: [...reading.assumedYears],
  }
}

function toneOf(clock: CaseClock, limit: TimeLimit, reading: ClockReading): ClockTone {
  if (clock.stoppedOn) return 'stopped'
  if (reading.state === 'overdue') return 'overdue'
  if (reading.state === 'suspended' || reading.left === null) return 'resting'
  const { soon, urgent } = limit.warns ?? usualWarnings[countedIn(clock)]
  if (reading.left <= urgent) return 'urgent'
  return reading.left <= soon ? 'soon' : 'calm'
}

function wordsOf(tone: ClockTone, clock: CaseClock, { left, dueOn }: ClockReading): string {
  const unit = countedIn(clock) === 'workingDay' ? '个工作日' : '天'
  if (tone === 'stopped') return dueOn !== null && clock.stoppedOn! > dueOn ? '逾期办结' : '已办结'
  if (tone === 'resting') return '中止计算'
  if (tone === 'overdue') return left === 0 ? '已过期限' : `已超 ${-left!} ${unit}`
  return left === 0 ? '今天到期' : `还有 ${left} ${unit}`
}

/**
 * The first day on which the authority owes something; null while nothing runs. The last day of a remedy is the party's own
 * affair: it is shown beside, and makes no case overdue.
 */
export function dueOnOf(clocks: readonly CaseClock[], limits: readonly TimeLimit[], todayOn: string): string | null {
  const running = clocks.filter((clock) => clock.stoppedOn === null)
  const days = running.flatMap((clock) => {
    const limit = limits.find(({ id }) => id === clock.limit)
    const dueOn = limit && !limit.neverPauses && readCaseClock(clock, limit, todayOn).dueOn
    return dueOn ? [dueOn] : []
  })
  return days.toSorted()[0] ?? null
}
