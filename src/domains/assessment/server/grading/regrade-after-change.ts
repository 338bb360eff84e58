import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { AssessedRow } from '../access/assessed-row.ts'
import { assessmentTables } from '../tables.ts'
import { gradeUnits } from './grade-units.ts'

/** Where the unit was graded already, a changed fact gives the row its next version in the same transaction. */
export async function regradeAfterChange(
  tx: Transaction,
  { basis, row, unit }: Pick<AssessedRow, 'basis' | 'row' | 'unit'>,
  actor: Actor,
  at: Date,
  today: string,
): Promise<void> {
  const graded = await assessmentTables(tx)
    .selectFrom('assessment.result')
    .select('id')
    .where('programme_id', '=', basis.id)
    .where('organisation_id', '=', unit.id)
    .executeTakeFirst()
  if (!graded || !row.grading) return
  const grader = { id: actor.personId, name: actor.name }
  await gradeUnits(tx, { programmeId: basis.id, organisationIds: [unit.id], rowId: row.id, grader, at, today })
}
