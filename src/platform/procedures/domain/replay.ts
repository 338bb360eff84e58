import type { Edition, Procedure } from '../contract/definition.ts'
import type { CaseActor, CaseStanding } from '../contract/standing.ts'
import type { TimeLimit } from '../contract/time-limit.ts'
import { applyAct, openStanding, type Outcome } from './apply-act.ts'
import { availableActions, judgeAction } from './available-actions.ts'
import { findAction, getEdition, limitsWith } from './editions.ts'
import type { Expected, GoldenCase, GoldenStep, ReplayedStep } from './golden-case.ts'
import { readCaseClock } from './read-case-clock.ts'

const handler = '演示经办'

/** Plays a case with dates through the procedure, as the server would, and tells how it stood after each step. */
export function replay(procedure: Procedure, golden: GoldenCase): ReplayedStep[] {
  const edition = getEdition(procedure, golden.openedOn)
  const limits = limitsWith(edition, golden.settings ?? [])
  const content = edition.content.parse(golden.content ?? {})
  let standing = openStanding(edition, { openedOn: golden.openedOn, content }, limits)
  return golden.steps.map((step) => {
    const actor = actorOf(step.by ?? handler, golden, edition)
    const outcome = play(edition, limits, standing, actor, step)
    standing = outcome.standing
    return describe(procedure, limits, outcome, actor, step)
  })
}

/** Where the replay and the golden case differ, in words; an empty list is what a test expects. */
export function differences(procedure: Procedure, golden: GoldenCase): string[] {
  return replay(procedure, golden).flatMap((step, index) => {
    const place = `${golden.name}，第 ${index + 1} 步（${step.on} ${step.action ?? '—'}）`
    return compare(golden.steps[index]!.expect, step).map((difference) => `${place}：${difference}`)
  })
}

function actorOf(name: string, golden: GoldenCase, edition: Edition): CaseActor {
  if (name === 'party' || name === 'clock') return { kind: name }
  const every = edition.actions.flatMap(({ by }) => (by.permission ? [by.permission] : []))
  const permissions = new Set(golden.people?.[name] ?? every)
  return { kind: 'staff', personId: name, standsFor: [name], permissions, askedPermissions: permissions }
}

function play(
  edition: Edition,
  limits: readonly TimeLimit[],
  standing: CaseStanding,
  actor: CaseActor,
  step: GoldenStep,
): Outcome {
  if (step.action === undefined) return { standing, refusal: null }
  const action = findAction(edition, step.action)
  if (!action) throw new Error(`action ${step.action} is not declared`)
  const verdict = judgeAction(edition, action, standing, actor, step.on)
  if (verdict.kind !== 'possible') return { standing, refusal: verdict.reason }
  const form = action.form?.parse(step.form ?? {}) ?? {}
  const doer = actor.kind === 'staff' ? { personId: actor.personId, name: actor.personId } : null
  return applyAct(edition, action, standing, { form, doer, on: step.on }, limits)
}

function describe(
  procedure: Procedure,
  limits: readonly TimeLimit[],
  { standing, refusal }: Outcome,
  actor: CaseActor,
  step: GoldenStep,
): ReplayedStep {
  const views = standing.clocks.flatMap((clock) => {
    const limit = limits.find(({ id }) => id === clock.limit)
    return limit ? [readCaseClock(clock, limit, step.on)] : []
  })
  const by = <T>(pick: (view: (typeof views)[number]) => T) =>
    Object.fromEntries(views.map((view) => [view.limit, pick(view)]))
  const next = availableActions(procedure, standing, actor, step.on)
  return {
    on: step.on,
    action: step.action ?? null,
    state: standing.state,
    due: by(({ dueOn }) => dueOn),
    left: by(({ left }) => left),
    tones: by(({ tone }) => tone),
    refused: refusal,
    next: next.filter(({ refusal: reason }) => reason === null).map(({ id }) => id),
  }
}

function compare(expected: Expected, step: ReplayedStep): string[] {
  const found: string[] = []
  const differ = (what: string, wanted: unknown, got: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(got))
      found.push(`${what} 应为 ${JSON.stringify(wanted)}，实为 ${JSON.stringify(got)}`)
  }
  if (expected.refused === undefined) differ('拒绝', null, step.refused)
  else if (!step.refused?.includes(expected.refused)) differ('拒绝', expected.refused, step.refused)
  if (expected.state !== undefined) differ('状态', expected.state, step.state)
  for (const key of ['due', 'left', 'tones'] as const)
    for (const [limit, wanted] of Object.entries(expected[key] ?? {}))
      differ(`${key}.${limit}`, wanted, step[key][limit])
  if (expected.next) differ('可办理', expected.next.toSorted(), step.next.toSorted())
  return found
}
