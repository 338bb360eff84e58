import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { hotlineProblems, hotlineSources, type DefinedIntake, type HotlineFile } from '../../contract/index.ts'
import { hotlineTables, type HotlineFileRow } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

/** @throws Problem `hotlines.not-found` */
export async function getFileRow(
  db: Db | Transaction,
  { module, permissions }: DefinedIntake,
  id: string,
  actor: Actor,
): Promise<HotlineFileRow> {
  const row = await hotlineTables(db)
    .selectFrom('hotlines.hotline_file as f')
    .innerJoin('organisations.organisation as o', 'o.id', 'f.organisation_id')
    .selectAll('f')
    .select('o.name as organisation_name')
    .where('f.id', '=', id)
    .where('f.module', '=', module)
    .where(inReach(actor, permissions.take))
    .executeTakeFirst()
  if (!row) throw hotlineProblems.refuse('hotlines.not-found', '没有这份上传的表，或不在您的权限范围内')
  return row
}

export const toFile = (row: HotlineFileRow): HotlineFile => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  source: hotlineSources[row.source],
  fileName: row.file_name,
  state: row.state,
  header: row.header,
  sample: row.sample,
  mapping: row.mapping,
  mappingFrom: row.mapping_from,
  rowsRead: row.rows_read,
  rowsAdded: row.rows_added,
  rowsKnown: row.rows_known,
  rowsWrong: row.rows_wrong,
  faults: row.faults,
  startedByName: row.started_by_name,
  createdAt: row.created_at.toISOString(),
  revision: row.revision,
})

/** @throws Problem where a draft of this revision is wanted and something else found */
export function requireDraft(row: HotlineFileRow, revision: number): void {
  if (row.state !== 'draft')
    throw hotlineProblems.refuse('hotlines.not-possible-now', '这份表已经登记过；有误的行请下载改正后重新上传')
  if (row.revision !== revision)
    throw hotlineProblems.refuse('hotlines.changed-meanwhile', '列的对应关系刚在别处改过，请刷新后再确认')
}
