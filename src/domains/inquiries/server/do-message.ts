import { dayOf } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import type { EventListener } from '#base/events/index.ts'
import { Problem } from '#base/http/index.ts'
import { actOnCase } from '#platform/procedures/index.ts'
import { inquiryCases } from '../contract/index.ts'
import { inquiryTables } from './tables.ts'

/** Does what the asker sent, as the party's act; what the case can no longer take keeps the reason beside it. */
export const doMessage: EventListener = {
  event: 'inquiries.message-sent',
  name: 'inquiries.do-message',
  async hear({ payload, id: eventId }, db) {
    const messageId = String(payload['messageId'])
    try {
      await inTransaction(db, async (tx) => {
        const message = await inquiryTables(tx)
          .selectFrom('inquiries.message as m')
          .innerJoin('inquiries.question as q', 'q.id', 'm.question_id')
          .select(['m.act', 'm.form', 'm.received_at', 'q.case_id'])
          .where('m.id', '=', messageId)
          .where('m.done_by', 'is', null)
          .where('m.refused', 'is', null)
          .forUpdate()
          .executeTakeFirst()
        if (!message) return
        if (!message.case_id) throw new Error('the case of this question is not open yet')
        await actOnCase(tx, inquiryCases, {
          caseId: message.case_id,
          action: message.act,
          form: message.form,
          by: { kind: 'party', name: '提问人' },
          at: message.received_at,
          today: dayOf(message.received_at),
        })
        await inquiryTables(tx)
          .updateTable('inquiries.message')
          .set({ done_by: eventId })
          .where('id', '=', messageId)
          .execute()
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await inquiryTables(db)
        .updateTable('inquiries.message')
        .set({ refused: error.detail ?? error.title })
        .where('id', '=', messageId)
        .execute()
    }
  },
}
