import type { Db, Transaction } from '#base/database/index.ts'
import { taskTables } from '../tasks/tables.ts'

/** Task → the words of its latest version that left the unit. No rights are checked here. */
export async function listStatements(
  db: Db | Transaction,
  programmeId: string,
  organisationId: string,
): Promise<Map<string, string>> {
  const rows = await taskTables(db)
    .selectFrom('programmes.task as t')
    .innerJoin('programmes.submission as s', 's.task_id', 't.id')
    .where('t.programme_id', '=', programmeId)
    .where('t.organisation_id', '=', organisationId)
    .where('s.state', 'in', ['released', 'returnedByOffice', 'accepted'])
    .select(['t.id', 's.statement'])
    .orderBy('s.version')
    .execute()
  return new Map(rows.map((row) => [row.id, row.statement]))
}
