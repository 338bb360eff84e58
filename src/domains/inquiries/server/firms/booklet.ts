import { sql } from 'kysely'
import type { BookletPart } from '#platform/counterparties/index.ts'
import { generalAnswerSentence } from '../../contract/index.ts'
import { inquiryTables } from '../tables.ts'

/** What a firm asked and what it was answered. */
export const inquiryBooklet: BookletPart = {
  key: 'inquiries.questions',
  title: '咨询和答复',
  async read(db, { counterpartyIds, most }) {
    const rows = await inquiryTables(db)
      .selectFrom('inquiries.firm_question')
      .selectAll()
      .where(sql<boolean>`counterparty_id = any(${counterpartyIds}::uuid[])`)
      .orderBy('asked_on', 'desc')
      .orderBy('case_id', 'desc')
      .limit(most)
      .execute()
    return rows.map((row) => ({
      on: row.answered_on ?? row.asked_on,
      organisationName: row.organisation_name,
      text: row.answer
        ? `“${row.title}”的答复：${row.answer}${row.basis ? `（依据：${row.basis}）` : ''}。${generalAnswerSentence}。`
        : `咨询“${row.title}”：${row.state_text}`,
      dueOn: row.due_on ?? undefined,
    }))
  },
}
