import type { CaseAction, Edition, Procedure } from '../contract/definition.ts'
import type { CaseActor, CaseStanding } from '../contract/standing.ts'
import type { TimeLimit } from '../contract/time-limit.ts'
import { applyEffect } from './clock-effects.ts'
import { getEdition } from './editions.ts'
import { readCaseClock } from './read-case-clock.ts'

/** Whether an action can be done now, and if not, why: not by this person, or not yet. */
export type Verdict =
  | { readonly kind: 'possible' }
  | { readonly kind: 'not-yours'; readonly reason: string }
  | { readonly kind: 'same-person'; readonly reason: string }
  | { readonly kind: 'not-now'; readonly reason: string }

/** An action that is this person's to do; with its reason where it is refused now. */
export interface AvailableAction {
  readonly id: string
  readonly text: string
  readonly refusal: string | null
}

/** What this person can do with the case today: draws the buttons of the page and gives the server's verdict. */
export function availableActions(
  procedure: Procedure,
  standing: CaseStanding,
  actor: CaseActor,
  today: string,
): AvailableAction[] {
  const edition = getEdition(procedure, standing.openedOn)
  return edition.actions
    .filter((action) => action.from.includes(standing.state) && !action.by.follows)
    .map((action) => ({ action, verdict: judgeAction(edition, action, standing, actor, today) }))
    .filter(({ verdict }) => verdict.kind !== 'not-yours')
    .map(({ action, verdict }) => ({
      id: action.id,
      text: action.text,
      refusal: verdict.kind === 'possible' ? null : verdict.reason,
    }))
}

/** The verdict on one action, before its form is filled in. */
export function judgeAction(
  edition: Edition,
  action: CaseAction,
  standing: CaseStanding,
  actor: CaseActor,
  today: string,
): Verdict {
  if (standing.joinedTo) return notNow(`已并案办理，请到 ${standing.joinedTo} 办理`)
  const state = edition.states.find(({ id }) => id === standing.state)
  if (!action.from.includes(standing.state))
    return notNow(`案件现在是“${state?.text ?? standing.state}”，不能${action.text}`)
  const foreign = whyNotTheirs(edition, action, standing, actor, today)
  if (foreign) return { kind: 'not-yours', reason: foreign }
  const same = whySamePerson(edition, action, standing, actor)
  if (same) return { kind: 'same-person', reason: same }
  if (action.afterSignatures && standing.awaiting.length)
    return notNow(`还有 ${standing.awaiting.length} 人未会签：${standing.awaiting.join('、')}`)
  const reason = action.guard?.(standing, today) ?? whyClockRefuses(action, standing, edition.limits, today)
  return reason ? notNow(reason) : { kind: 'possible' }
}

const notNow = (reason: string): Verdict => ({ kind: 'not-now', reason })

function whyNotTheirs(
  edition: Edition,
  { by, text }: CaseAction,
  standing: CaseStanding,
  actor: CaseActor,
  today: string,
): string | null {
  if (actor.kind === 'party') return by.party ? null : `“${text}”由办理机关进行`
  if (actor.kind === 'clock') return by.clock && isOver(by.clock, standing, edition, today) ? null : '期限未满'
  const held = by.unit === 'asked' ? actor.askedPermissions : actor.permissions
  if (!by.permission || !held.has(by.permission)) return `您的岗位不能${text}`
  const holder = by.seat === undefined ? undefined : standing.seats[by.seat]
  if (!holder || actor.standsFor.includes(holder.personId)) return null
  return `这一步由${holder.name}办理；如需他人办理，请先转办或委托`
}

function whySamePerson(edition: Edition, action: CaseAction, standing: CaseStanding, actor: CaseActor): string | null {
  if (actor.kind !== 'staff' || standing.waivedFor.includes(actor.personId)) return null
  const earlier = action.fourEyesWith?.find((id) => standing.doers[id]?.personId === actor.personId)
  if (!earlier) return null
  const name = edition.actions.find(({ id }) => id === earlier)?.text ?? earlier
  return `“${name}”由您办理，“${action.text}”须由另一人办理`
}

/** Pausing what rests already, extending for the second time: known without the form. */
function whyClockRefuses(
  action: CaseAction,
  standing: CaseStanding,
  limits: readonly TimeLimit[],
  today: string,
): string | null {
  if (!Array.isArray(action.clock)) return null
  for (const effect of action.clock) {
    if (effect.do === 'start') continue
    const { refusal } = applyEffect(standing.clocks, { do: effect.do, limit: effect.limit }, {}, limits, today)
    if (refusal) return refusal
  }
  return null
}

function isOver(limitId: string, standing: CaseStanding, edition: Edition, today: string): boolean {
  const clock = standing.clocks.find((one) => one.limit === limitId && one.stoppedOn === null)
  const limit = edition.limits.find(({ id }) => id === limitId)
  return clock !== undefined && limit !== undefined && readCaseClock(clock, limit, today).tone === 'overdue'
}
