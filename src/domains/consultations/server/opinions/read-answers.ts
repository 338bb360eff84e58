import type { Db, Transaction } from '#base/database/index.ts'
import type { Answer, TextChange } from '../../contract/index.ts'
import { consultationTables } from '../tables.ts'

/** Answers with the changes of text that follow from them. */
export async function readAnswers(db: Db | Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
  if (!ids.length) return new Map()
  const answers = await consultationTables(db)
    .selectFrom('consultations.answer')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
  const changes = await consultationTables(db)
    .selectFrom('consultations.text_change as change')
    .innerJoin('consultations.clause as clause', 'clause.id', 'change.clause_id')
    .select([
      'change.answer_id',
      'change.clause_id as clauseId',
      'clause.title as clauseTitle',
      'change.before_text as before',
      'change.after_text as after',
    ])
    .where('change.answer_id', 'in', ids)
    .orderBy('change.id')
    .execute()
  const changesOf = (answerId: string): TextChange[] =>
    changes.filter((change) => change.answer_id === answerId).map(({ answer_id: _answerId, ...change }) => change)
  return new Map(
    answers.map((row) => [
      row.id,
      {
        id: row.id,
        fate: row.fate,
        reason: row.reason,
        changeNote: row.change_note,
        changes: changesOf(row.id),
        answeredBy: row.answered_by_name,
        at: row.at.toISOString(),
      },
    ]),
  )
}
