import type { CaseAction, Edition } from '../contract/definition.ts'
import type { CaseStanding, SeatHolder } from '../contract/standing.ts'
import type { TimeLimit } from '../contract/time-limit.ts'
import { applyEffect, startClock } from './clock-effects.ts'
import { getState } from './editions.ts'

/** A new case on its first day. */
export function openStanding(
  edition: Edition,
  opening: {
    readonly openedOn: string
    readonly content: Record<string, unknown>
    readonly handler?: SeatHolder | null
  },
  limits: readonly TimeLimit[] = edition.limits,
): CaseStanding {
  return {
    openedOn: opening.openedOn,
    closedOn: null,
    state: edition.firstState,
    content: opening.content,
    seats: opening.handler ? { handler: opening.handler } : {},
    doers: {},
    counts: {},
    clocks: limits.filter((limit) => limit.startsAtOpening).map((limit) => startClock(limit, opening.openedOn)),
    awaiting: [],
    waivedFor: [],
    joinedTo: null,
  }
}

export interface Act {
  /** What the action's own form parsed; `{}` where it has none. */
  readonly form: Record<string, unknown>
  /** Null: done by the clock or a party. */
  readonly doer: SeatHolder | null
  readonly on: string
}

export type Outcome =
  | { readonly standing: CaseStanding; readonly refusal: null }
  | { readonly standing: CaseStanding; readonly refusal: string }

/** The case after an action that `judgeAction` found possible. A refusal comes from what the form says. */
export function applyAct(
  edition: Edition,
  action: CaseAction,
  standing: CaseStanding,
  act: Act,
  limits: readonly TimeLimit[] = edition.limits,
): Outcome {
  const form = act.form as never
  const wrong = action.check?.(form, standing, act.on)
  if (wrong) return { standing, refusal: wrong }
  let clocks = standing.clocks
  for (const effect of typeof action.clock === 'function' ? action.clock(form, standing) : (action.clock ?? [])) {
    const change = applyEffect(clocks, effect, form, limits, act.on)
    if (change.refusal) return { standing, refusal: change.refusal }
    clocks = change.clocks
  }
  const to = typeof action.to === 'function' ? action.to(form, standing) : (action.to ?? standing.state)
  const final = getState(edition, to).final === true
  const { doer } = act
  return {
    refusal: null,
    standing: {
      ...standing,
      state: to,
      closedOn: final ? (standing.closedOn ?? act.on) : null,
      content: { ...standing.content, ...action.changes?.(form, standing) },
      seats: action.takesSeat && doer ? { ...standing.seats, [action.takesSeat]: doer } : standing.seats,
      doers: doer ? { ...standing.doers, [action.id]: doer } : standing.doers,
      counts: { ...standing.counts, [action.id]: (standing.counts[action.id] ?? 0) + 1 },
      // A closed case has nothing left to run out, except what no suspension moves: the days of the remedies.
      clocks: final ? clocks.map((clock) => stopped(clock, limits, act.on)) : clocks,
    },
  }
}

function stopped(clock: CaseStanding['clocks'][number], limits: readonly TimeLimit[], on: string) {
  const goesOn = limits.find(({ id }) => id === clock.limit)?.neverPauses === true
  return clock.stoppedOn === null && !goesOn ? { ...clock, stoppedOn: on } : clock
}
