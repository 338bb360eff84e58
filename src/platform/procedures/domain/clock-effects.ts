import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import type { ClockEffect } from '../contract/definition.ts'
import type { CaseClock, TimeLimit } from '../contract/time-limit.ts'

export interface Change {
  readonly clocks: CaseClock[]
  /** Why the effect is impossible, in Chinese. */
  readonly refusal: string | null
}

/** A clock as it begins: counting starts on the day after. */
export function startClock(limit: TimeLimit, startedOn: string): CaseClock {
  return { limit: limit.id, startedOn, length: limit.length, suspensions: [], extensions: [], stoppedOn: null }
}

/** One effect on the clocks of a case, on a day. */
export function applyEffect(
  clocks: readonly CaseClock[],
  effect: ClockEffect,
  form: unknown,
  limits: readonly TimeLimit[],
  today: string,
): Change {
  const limit = limits.find(({ id }) => id === effect.limit)
  if (!limit) throw new Error(`limit ${effect.limit} is not declared`)
  const on = effect.on?.(form as never) ?? today
  const rest = clocks.filter((clock) => clock.limit !== effect.limit)
  if (effect.do === 'start') return { clocks: [...rest, startClock(limit, on)], refusal: null }
  const clock = clocks.find((one) => one.limit === effect.limit && one.stoppedOn === null)
  if (!clock) return refused(clocks, `“${limit.text}”没有在计算，不能${wordOf[effect.do]}`)
  const refusal = refusalOf(clock, effect, limit, on)
  if (refusal) return refused(clocks, refusal)
  return { clocks: [...rest, changed(clock, effect, form, limit, on)], refusal: null }
}

const refused = (clocks: readonly CaseClock[], refusal: string): Change => ({ clocks: [...clocks], refusal })
const wordOf = { start: '起算', pause: '中止', resume: '恢复', extend: '延长', stop: '停止' } as const
const isResting = (clock: CaseClock) => clock.suspensions.some(({ to }) => to === null)

function refusalOf(clock: CaseClock, effect: ClockEffect, limit: TimeLimit, on: string): string | null {
  if (on < clock.startedOn) return `${on} 早于“${limit.text}”起算之日 ${clock.startedOn}，请核对日期`
  if (effect.do === 'pause') {
    if (limit.neverPauses) return `“${limit.text}”不因案件中止而改变`
    return isResting(clock) ? `“${limit.text}”已经中止，不必再次中止` : null
  }
  if (effect.do === 'resume') {
    const open = clock.suspensions.find(({ to }) => to === null)
    if (!open) return `“${limit.text}”没有中止，不需要恢复`
    return on < addCalendarDays(open.from, -1) ? `恢复之日 ${on} 早于中止之日，请核对日期` : null
  }
  if (effect.do === 'extend') {
    if (!limit.extension) return `“${limit.text}”不能延长`
    const atMost = limit.extension.atMost ?? 1
    return clock.extensions.length < atMost ? null : `“${limit.text}”已延长 ${atMost} 次，不能再延长`
  }
  return null
}

function changed(clock: CaseClock, effect: ClockEffect, form: unknown, limit: TimeLimit, on: string): CaseClock {
  switch (effect.do) {
    case 'pause':
      // The day of the event itself still counts, as it does not count when a limit starts with it.
      return { ...clock, suspensions: [...clock.suspensions, { from: addCalendarDays(on, 1), to: null }] }
    case 'resume':
      return { ...clock, suspensions: closeSuspension(clock, on) }
    case 'extend':
      return {
        ...clock,
        extensions: [...clock.extensions, effect.by?.(form as never) ?? limit.extension?.length ?? limit.length],
      }
    default:
      return { ...clock, stoppedOn: on }
  }
}

/** The last day of rest is the day of resuming; a rest that ended on the day it began took no day. */
function closeSuspension(clock: CaseClock, on: string): CaseClock['suspensions'] {
  return clock.suspensions
    .map((one) => (one.to === null ? { ...one, to: on } : one))
    .filter(({ from, to }) => to === null || from <= to)
}
