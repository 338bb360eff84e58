import { registerHandoverPart } from '#platform/identity/index.ts'
import { taskTables } from './tasks/tables.ts'

/** 工作交接: open drafts of a clerk become the successor's, so that four eyes look at the right person. */
registerHandoverPart({
  kind: 'programmes.draft',
  text: '在办报送草稿',
  async count(db, personId, organisationId) {
    const found = await drafts(db, personId, organisationId).select('s.id').execute()
    return found.length
  },
  async move(tx, { fromPersonId, toPersonId, organisationId }) {
    const found = await drafts(tx, fromPersonId, organisationId).select('s.id').execute()
    if (found.length)
      await taskTables(tx)
        .updateTable('programmes.submission')
        .set({ drafted_by: toPersonId })
        .where(
          'id',
          'in',
          found.map((one) => one.id),
        )
        .execute()
    return found.length
  },
})

function drafts(db: Parameters<typeof taskTables>[0], personId: string, organisationId: string) {
  return taskTables(db)
    .selectFrom('programmes.submission as s')
    .innerJoin('programmes.task as t', 't.id', 's.task_id')
    .where('s.drafted_by', '=', personId)
    .where('t.organisation_id', '=', organisationId)
    .where('s.state', 'in', ['draft', 'returned'])
}
