import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { reviewTables, type ReviewedFileTable } from '../tables.ts'

/** What the reviewers wrote becomes records with the result; those without a day are told and not to be mended here. */
export async function keepDefects(
  tx: Transaction,
  { id, round_id: roundId, organisation_id: organisationId }: ReviewedFileTable,
  at: Date,
): Promise<void> {
  const tables = reviewTables(tx)
  const assignments = await tables
    .selectFrom('case_file_reviews.assignment')
    .select(['id', 'defects'])
    .where('reviewed_file_id', '=', id)
    .where('state', '=', 'submitted')
    .orderBy('id')
    .execute()
  const defects = assignments.flatMap((assignment) =>
    assignment.defects.map(({ kind, page, text, correctBy }) => ({
      id: newId(),
      round_id: roundId,
      reviewed_file_id: id,
      organisation_id: organisationId,
      assignment_id: assignment.id,
      kind,
      page,
      text,
      correct_by: correctBy,
      state: correctBy === null ? ('noted' as const) : ('found' as const),
      correction: '',
      corrected_by_name: null,
      correction_file_id: null,
      verdict: '',
      judged_by_name: null,
      fact_id: null,
      changed_at: at,
      revision: 1,
    })),
  )
  if (defects.length) await tables.insertInto('case_file_reviews.defect').values(defects).execute()
}
