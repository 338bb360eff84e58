import type { ConsultationState } from '../contract/index.ts'

interface Kept {
  readonly state: Exclude<ConsultationState, 'closed'>
  readonly closesOn: string | null
}

/** The state on a day: what is open is closed from the day after its last. */
export function stateOn({ state, closesOn }: Kept, today: string): ConsultationState {
  return state === 'open' && closesOn !== null && closesOn < today ? 'closed' : state
}
