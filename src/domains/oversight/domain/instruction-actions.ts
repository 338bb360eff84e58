import type { InstructionAction, InstructionState } from '../contract/index.ts'

export interface InstructionViewer {
  /** May act in the leader's unit. */
  readonly instructs: boolean
  /** Is the owner, or may act for the owning unit where no person is named. */
  readonly owns: boolean
}

/** What this person can do with a 批示件 now. */
export function availableInstructionActions(state: InstructionState, viewer: InstructionViewer): InstructionAction[] {
  const owner: InstructionAction[] = viewer.owns && state === 'open' ? ['feedBack'] : []
  if (!viewer.instructs) return owner
  if (state === 'open') return [...owner, 'close', 'withdraw']
  return state === 'answered' ? ['close', 'again', 'withdraw'] : []
}
