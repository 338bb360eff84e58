import type { SearchIndex } from '#platform/search/index.ts'
import { inquiryTables } from '../tables.ts'
import { wordsOf } from './follow-publication.ts'

/** Published answers, refilled where the dictionary changed. */
export const answerIndex: SearchIndex = {
  name: 'inquiries.published-answer',
  async refill(db, version, limit) {
    const rows = await inquiryTables(db)
      .selectFrom('inquiries.published_answer')
      .select(['id', 'question', 'answer', 'basis'])
      .where('indexed_as', '<', version)
      .limit(limit)
      .execute()
    for (const { id, question, answer, basis } of rows)
      await inquiryTables(db)
        .updateTable('inquiries.published_answer')
        .set(await wordsOf(question, answer, basis))
        .where('id', '=', id)
        .execute()
    return rows.length
  },
  async forget(db) {
    await inquiryTables(db).updateTable('inquiries.published_answer').set({ indexed_as: 0 }).execute()
  },
}
