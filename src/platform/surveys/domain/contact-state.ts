import type { CallOutcome, Respondent } from '../contract/index.ts'

/**
 * Only 空号停机 and 未接通 are 联系不上: somebody who declines or is another person was reached. 未接通 counts after as many
 * calls as the setting says; whoever was reached in any call, or used their link, is reached.
 */
export function contactState(
  calls: readonly CallOutcome[],
  linkUsed: boolean,
  callsBeforeUnreachable: number,
): Respondent['state'] {
  if (linkUsed || calls.includes('answered')) return 'answered'
  if (calls.includes('declined') || calls.includes('wrongPerson')) return 'reached'
  if (calls.includes('outOfService')) return 'unreachable'
  return calls.length >= callsBeforeUnreachable ? 'unreachable' : 'waiting'
}
