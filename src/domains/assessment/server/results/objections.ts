import type { Db, Transaction } from '#base/database/index.ts'
import type { Objection } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'

/** 申诉 with their answers, oldest first. */
export async function listObjections(db: Db | Transaction, resultId: string): Promise<Objection[]> {
  const objections = await assessmentTables(db)
    .selectFrom('assessment.objection')
    .selectAll()
    .where('result_id', '=', resultId)
    .orderBy('id')
    .execute()
  return objections.map((one) => ({
    id: one.id,
    rowIds: one.row_ids,
    reason: one.reason,
    madeByName: one.made_by_name,
    madeAt: one.made_at.toISOString(),
    outcome: one.outcome,
    answer: one.answer,
    answeredByName: one.answered_by_name,
    answeredAt: one.answered_at?.toISOString() ?? null,
  }))
}
