import { sql, type SqlBool } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { type Actor } from '#base/http/index.ts'
import { listFiles } from '#platform/files/index.ts'
import { workRecordProblems, type DefinedWorkRecord, type WorkRecord } from '../contract/index.ts'
import { recordTables, type RecordTable } from './tables.ts'
import { inReach } from '#platform/organisations/index.ts'

export interface RecordFilter {
  readonly q?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly organisationId?: string | undefined
  readonly withdrawn?: 'yes' | undefined
}

/** Records of one kind in the person's subtree. */
export function selectRecords(db: Db | Transaction, definition: DefinedWorkRecord, actor: Actor, filter: RecordFilter) {
  const { q, from, to, organisationId, withdrawn } = filter
  return recordTables(db)
    .selectFrom('work_records.record as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select('o.name as organisation_name')
    .where('r.kind', '=', definition.kind.kind)
    .where(inReach(actor, `${definition.module}.read`))
    .$if(withdrawn !== 'yes', (query) => query.where('r.withdrawn_at', 'is', null))
    .$if(from !== undefined, (query) => query.where('r.occurred_on', '>=', from!))
    .$if(to !== undefined, (query) => query.where('r.occurred_on', '<=', to!))
    .$if(organisationId !== undefined, (query) => query.where('r.organisation_id', '=', organisationId!))
    .$if(!!q, (query) =>
      query.where(
        sql<SqlBool>`(position(${q!} in r.title) > 0 or position(${q!} in r.sentence) > 0 or position(${q!} in o.name) > 0)`,
      ),
    )
}

export type RecordRow = RecordTable & { organisation_name: string }

export async function withFiles(db: Db | Transaction, row: RecordRow): Promise<WorkRecord> {
  const links = await recordTables(db)
    .selectFrom('work_records.record_file')
    .select('file_id')
    .where('record_id', '=', row.id)
    .orderBy('position')
    .execute()
  const files = await listFiles(
    db,
    links.map((link) => link.file_id),
  )
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    occurredOn: row.occurred_on,
    title: row.title,
    sentence: row.sentence,
    fields: row.fields,
    files: files.map(({ id, name, bytes }) => ({ fileId: id, name, bytes })),
    recordedByName: row.recorded_by_name,
    recordedAt: row.recorded_at.toISOString(),
    withdrawn: row.withdrawn_at
      ? { at: row.withdrawn_at.toISOString(), reason: row.withdrawn_reason!, by: row.withdrawn_by_name ?? '' }
      : null,
  }
}

/** @throws Problem `work-records.not-found` */
export async function getRecord(
  db: Db | Transaction,
  definition: DefinedWorkRecord,
  actor: Actor,
  id: string,
): Promise<WorkRecord> {
  const row = await selectRecords(db, definition, actor, { withdrawn: 'yes' }).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw workRecordProblems.refuse('work-records.not-found', '没有这条记录，或不在您的权限范围内')
  return withFiles(db, row)
}
