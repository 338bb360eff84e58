import { dayOf } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import type { EventListener } from '#base/events/index.ts'
import { Problem } from '#base/http/index.ts'
import { actOnCase } from '#platform/procedures/index.ts'
import { mediationCases } from '../../contract/index.ts'
import { caseFileTables } from './tables.ts'

/** Does what a party sent, as its act; what the case can no longer take keeps the reason, which the party reads. */
export const doPartyAct: EventListener = {
  event: 'mediation.party-acted',
  name: 'mediation.do-party-act',
  async hear({ payload, id: eventId }, db) {
    const messageId = String(payload['messageId'])
    try {
      await inTransaction(db, async (tx) => {
        const message = await caseFileTables(tx)
          .selectFrom('mediation.party_message as m')
          .innerJoin('mediation.case_party as p', 'p.party_id', 'm.party_id')
          .select(['m.act', 'm.form', 'm.received_at', 'p.case_id', 'p.role'])
          .where('m.id', '=', messageId)
          .where('m.done_by', 'is', null)
          .where('m.refused', 'is', null)
          .forUpdate()
          .executeTakeFirst()
        if (!message) return
        await actOnCase(tx, mediationCases, {
          caseId: message.case_id,
          action: message.act,
          form: message.form,
          by: { kind: 'party', name: message.role === 'applicant' ? '申请人（凭查询码）' : '对方当事人（凭查询码）' },
          at: message.received_at,
          today: dayOf(message.received_at),
        })
        await caseFileTables(tx)
          .updateTable('mediation.party_message')
          .set({ done_by: eventId })
          .where('id', '=', messageId)
          .execute()
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await caseFileTables(db)
        .updateTable('mediation.party_message')
        .set({ refused: error.detail ?? error.title })
        .where('id', '=', messageId)
        .execute()
    }
  },
}
