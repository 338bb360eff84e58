import type { EventListener } from '#base/events/index.ts'
import { businessToday } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import { hotlineSources } from '#platform/hotlines/contract/index.ts'
import { NewParty } from '#platform/procedures/contract/index.ts'
import { openCase } from '#platform/procedures/index.ts'
import { inquiryCases } from '../contract/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { contactOf } from './submit-question.ts'
import { titleOf } from './title-of.ts'
import { inquiryTables, type QuestionRow } from './tables.ts'

/** Each question becomes one case of the body that it was sent to, however often the event is heard. */
export const openCaseOfQuestion: EventListener = {
  event: 'inquiries.question-sent',
  name: 'inquiries.open-case',
  hear: ({ payload }, db) =>
    inTransaction(db, async (tx) => {
      const question = await inquiryTables(tx)
        .selectFrom('inquiries.question')
        .selectAll()
        .where('id', '=', String(payload['questionId']))
        .where('case_id', 'is', null)
        .forUpdate()
        .executeTakeFirst()
      if (!question) return
      await openCase(tx, inquiryCases, {
        organisationId: question.organisation_id,
        title: titleOf(question.question),
        openedOn: String(payload['receivedOn']),
        content: { question: question.question, mayPublish: question.may_publish },
        parties: await askerOf(question),
        intakeSource: sourceText(question.source),
        intakeNumber: question.source_number ?? question.code,
        // The asker's own: with it one withdraws and rates.
        hidesNumber: question.source === 'portal',
        isRegistered: true,
        clientKey: question.id,
        actor: null,
        openedBy:
          question.source === 'portal' ? '提问人（网上提交）' : `提问人（${hotlineSources[question.source]}转来）`,
        at: question.received_at,
        today: businessToday(),
      })
    }),
}

const sourceText = (source: QuestionRow['source']) => (source === 'portal' ? '网上提交' : hotlineSources[source])

/** Who left a name or a number is the case's party; nobody else has to be anybody. */
async function askerOf({ id, asker_name, contact, wants_notices: wantsNotices }: QuestionRow): Promise<NewParty[]> {
  if (!asker_name && !contact) return []
  const written = contact ? (await currentContactCipher()).open(contact, contactOf(id)) : null
  const reached = written?.includes('@') ? { email: written } : { phone: written }
  return [NewParty.parse({ role: 'asker', kind: 'individual', name: asker_name ?? '提问人', ...reached, wantsNotices })]
}
