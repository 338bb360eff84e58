import { doPartyActs } from '#platform/procedures/index.ts'
import { inquiryCases } from '../contract/index.ts'
import { takeMessageFiles } from './files/message-files.ts'
import { inquiryTables } from './tables.ts'

/** Does what the asker sent, as the party's act; its files go to the case. */
export const doMessage = doPartyActs({
  name: 'inquiries.do-message',
  event: 'inquiries.message-sent',
  cases: inquiryCases,
  table: 'inquiries.message',
  async senderOf(tx, messageId) {
    const { case_id: caseId } = await inquiryTables(tx)
      .selectFrom('inquiries.message as m')
      .innerJoin('inquiries.question as q', 'q.id', 'm.question_id')
      .select('q.case_id')
      .where('m.id', '=', messageId)
      .executeTakeFirstOrThrow()
    // The event is heard again a little later.
    if (!caseId) throw new Error('the case of this question is not open yet')
    return { caseId, name: '提问人' }
  },
  afterwards: (tx, { messageId, caseId, entryId, organisationId, at }) =>
    takeMessageFiles(tx, messageId, { caseId, entryId, organisationId, at }),
})
