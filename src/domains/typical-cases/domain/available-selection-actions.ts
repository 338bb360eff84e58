import type { SelectionAction, SelectionState } from '../contract/selection.ts'

export interface SelectionStanding {
  readonly state: SelectionState
  readonly nominateFrom: string
  readonly nominateUntil: string
  readonly nominations: number
  readonly hasOpenTies: boolean
}

export interface SelectionHeld {
  readonly organises: boolean
  readonly writes: boolean
}

/** The buttons of a selection, and the server's verdict. */
export function availableSelectionActions(
  { state, nominateFrom, nominateUntil, nominations, hasOpenTies }: SelectionStanding,
  { organises, writes }: SelectionHeld,
  today: string,
): SelectionAction[] {
  const actions: SelectionAction[] = []
  if (state === 'nominating' && writes && nominateFrom <= today && today <= nominateUntil) actions.push('nominate')
  if (!organises) return actions
  if (state === 'draft') return ['change', 'discard', 'open']
  if (state === 'nominating' && nominations > 0) actions.push('startJudging')
  if (state === 'judging') actions.push('closeJudging')
  if (state === 'ranked' && !hasOpenTies) actions.push('announce')
  return actions
}
