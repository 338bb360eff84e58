import type { Transaction } from '#base/database/index.ts'
import type { CaseHappening, PartyAccess, PartyReminder } from '#platform/procedures/index.ts'
import { contentOf, partyReminders } from '../../domain/index.ts'
import { listCaseParties } from './case-parties.ts'
import { listSessions } from './sessions.ts'
import { showAgreement } from './show-agreement.ts'

/** Each party has a code of its own. */
export async function accessOfParties(tx: Transaction, caseId: string): Promise<PartyAccess> {
  const parties = await listCaseParties(tx, caseId)
  return {
    page: '/mediation/progress',
    codeOf: (partyId) => parties.find(({ party_id }) => party_id === partyId)?.code,
  }
}

export async function remindersOfParties(
  tx: Transaction,
  { case: row, standing, today }: CaseHappening,
): Promise<PartyReminder[]> {
  const content = contentOf(standing)
  return partyReminders({
    state: standing.state,
    talks: await listSessions(tx, row.id),
    duties: content.agreement?.effectiveOn ? (showAgreement(content, today)?.duties ?? []) : [],
    remedies: content.remedies,
  })
}
