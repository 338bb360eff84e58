import type { PlanAction, PlanState, RectificationAction, RectificationState } from '../contract/index.ts'

export interface PlanSituation {
  readonly kind: 'full' | 'focused' | 'random'
  readonly state: PlanState
  readonly units: number
  readonly draws: number
  readonly visits: number
}

/** What somebody may do with a plan who holds `supervision.plan` (and `supervision.visit`) for its unit. */
export function availablePlanActions(plan: PlanSituation, held: ReadonlySet<string>): PlanAction[] {
  const actions: PlanAction[] = []
  if (held.has('supervision.plan')) {
    // What was drawn was drawn for this kind of check; only its words may change afterwards.
    if (plan.state === 'draft' && plan.draws === 0) actions.push('change')
    if (plan.state === 'draft' && plan.kind !== 'random') actions.push('setUnits')
    if (plan.kind === 'random' && plan.state !== 'closed' && plan.visits === 0) actions.push('draw')
    if (plan.state === 'draft' && plan.units > 0) actions.push('start')
    if (plan.state === 'running') actions.push('close')
  }
  if (held.has('supervision.visit') && plan.state === 'running') actions.push('visit')
  return actions
}

export interface RectificationViewer {
  /** May answer for the unit that mends. */
  readonly answers: boolean
  /** May act for the unit that supervises. */
  readonly supervises: boolean
}

const byState: Record<RectificationState, { answers: RectificationAction[]; supervises: RectificationAction[] }> = {
  delivered: { answers: ['acknowledge'], supervises: ['void'] },
  acknowledged: { answers: ['answer'], supervises: ['void'] },
  answered: { answers: [], supervises: ['recheck', 'void'] },
  closed: { answers: [], supervises: [] },
  void: { answers: [], supervises: [] },
}

/** What this person can do with a notice now; who supervises never answers in the unit's place, even with both posts. */
export function availableRectificationActions(
  state: RectificationState,
  viewer: RectificationViewer,
): RectificationAction[] {
  const { answers, supervises } = byState[state]
  return [...(viewer.answers ? answers : []), ...(viewer.supervises ? supervises : [])]
}
