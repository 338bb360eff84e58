import type { Transaction } from '#base/database/index.ts'
import { mediationProblems } from '../../contract/index.ts'
import { getPartyView } from './party-view.ts'
import { caseFileTables } from './tables.ts'

/** A party of a case without an application says that it has read the last days; once said it stays. The portal's rights are enough. */
export async function acknowledgeRemediesOfCase(tx: Transaction, code: string, now: Date): Promise<void> {
  const { partyId, remedies } = await getPartyView(tx, code)
  if (!remedies.length) throw mediationProblems.refuse('mediation.not-found', '这个案件没有需要确认的期限')
  await caseFileTables(tx)
    .updateTable('mediation.case_party')
    .set({ acknowledged_at: now })
    .where('party_id', '=', partyId)
    .where('acknowledged_at', 'is', null)
    .execute()
}
