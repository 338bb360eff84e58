import type { RowFacts } from '../../contract/grading-facts.ts'
import type { CallOutcome } from '../../contract/grading-survey.ts'

/** One contact that the unit handed in, and how the calls to it ended. */
export interface CalledContact {
  readonly contactId: string
  readonly calls: readonly CallOutcome[]
}

export type ContactState = 'reached' | 'unreachable' | 'pending'

/**
 * Only 空号停机 and 未接通 are 联系不上: somebody who declines or is another person was reached. 未接通 counts after as many
 * calls as the setting says (待确认), 空号停机 at once; whoever was reached in any call is reached.
 */
export function stateOfContact(calls: readonly CallOutcome[], callsBeforeUnreachable: number): ContactState {
  if (calls.some((outcome) => outcome === 'answered' || outcome === 'declined' || outcome === 'wrongPerson'))
    return 'reached'
  if (calls.includes('outOfService')) return 'unreachable'
  return calls.length >= callsBeforeUnreachable && calls.length > 0 ? 'unreachable' : 'pending'
}

export interface Reachability {
  /** For the grade; null while calls are still to be made. */
  readonly facts: Required<Pick<RowFacts, 'contacts' | 'unreachable'>> | null
  /** Which numbers failed: the unit learns these, never who answered what. */
  readonly failedContactIds: readonly string[]
  readonly pendingContactIds: readonly string[]
}

export function countReachability(contacts: readonly CalledContact[], callsBeforeUnreachable: number): Reachability {
  const idsOf = (state: ContactState) =>
    contacts
      .filter(({ calls }) => stateOfContact(calls, callsBeforeUnreachable) === state)
      .map(({ contactId }) => contactId)
  const failedContactIds = idsOf('unreachable')
  const pendingContactIds = idsOf('pending')
  const facts =
    pendingContactIds.length > 0 ? null : { contacts: contacts.length, unreachable: failedContactIds.length }
  return { facts, failedContactIds, pendingContactIds }
}
