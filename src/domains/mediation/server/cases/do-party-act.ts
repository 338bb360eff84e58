import { doPartyActs } from '#platform/procedures/index.ts'
import { mediationCases } from '../../contract/index.ts'
import { caseFileTables } from './tables.ts'

/** Does what a party sent, as its act; where it was refused, the party reads the reason. */
export const doPartyAct = doPartyActs({
  name: 'mediation.do-party-act',
  event: 'mediation.party-acted',
  cases: mediationCases,
  table: 'mediation.party_message',
  async senderOf(tx, messageId) {
    const { case_id: caseId, role } = await caseFileTables(tx)
      .selectFrom('mediation.party_message as m')
      .innerJoin('mediation.case_party as p', 'p.party_id', 'm.party_id')
      .select(['p.case_id', 'p.role'])
      .where('m.id', '=', messageId)
      .executeTakeFirstOrThrow()
    return { caseId, name: role === 'applicant' ? '申请人（凭查询码）' : '对方当事人（凭查询码）' }
  },
})
