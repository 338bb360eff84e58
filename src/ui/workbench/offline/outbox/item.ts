import type { Problem } from '#base/http/contract.ts'
import type { Sealed } from '../storage/seal.ts'

/**
 * `draft`: still being written. `waiting`: goes out when the line is there. `refused`, `conflict`: the server's words say
 * what to mend. `sent`: kept by the server; only its label stays here for a while.
 */
export type ItemState = 'draft' | 'waiting' | 'refused' | 'conflict' | 'sent'

export interface ShownProblem {
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors: readonly { readonly path: string; readonly message: string }[]
}

/** One record in the outbox. Label and content are sealed. */
export interface Item {
  readonly id: string
  readonly personId: string
  readonly kind: string
  readonly state: ItemState
  readonly label: Sealed
  /** Null once it is sent. */
  readonly content: Sealed | null
  readonly keptAt: string
  readonly changedAt: string
  readonly attempts: number
  readonly problem: ShownProblem | null
}

/** Not yet with the server, and no mere draft. */
export const isUnsent = ({ state }: Pick<Item, 'state'>): boolean =>
  state === 'waiting' || state === 'refused' || state === 'conflict'

/** What an attempt makes of an item. What another attempt may cure stays waiting; what a person must mend says so. */
export function afterAttempt(item: Item, problem: Problem | undefined, at: string): Item {
  const tried = { ...item, attempts: item.attempts + 1, changedAt: at }
  if (!problem) return { ...tried, state: 'sent', content: null, problem: null }
  const { code, title, detail, errors, status } = problem
  return { ...tried, state: stateAfter(status), problem: { code, title, detail: detail ?? title, errors } }
}

const temporary = new Set([0, 401, 408, 429])

function stateAfter(status: number): ItemState {
  if (temporary.has(status) || status >= 500) return 'waiting'
  return status === 409 ? 'conflict' : 'refused'
}
