import { z } from 'zod'

/** How one call to a counterparty ended. */
export const CallOutcome = z.enum(['answered', 'declined', 'wrongPerson', 'outOfService', 'notConnected'])
export type CallOutcome = z.infer<typeof CallOutcome>

export const callOutcomeTexts = {
  answered: '已评',
  declined: '接通拒评',
  wrongPerson: '非本人',
  outOfService: '空号停机',
  notConnected: '未接通',
} as const satisfies Record<CallOutcome, string>
