import type { Db, Transaction } from '#base/database/index.ts'
import type { TemplateVersion } from '../../contract/index.ts'
import { paperTables } from '../tables.ts'

/** Every version of a unit's text, the newest first: who changed it, when and why. */
export async function listVersions(
  db: Db | Transaction,
  module: string,
  organisationId: string,
  kind: string,
): Promise<TemplateVersion[]> {
  const rows = await paperTables(db)
    .selectFrom('papers.template_version')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('module', '=', module)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    isStandard: row.is_standard,
    text: row.text,
    prefix: row.prefix,
    note: row.note,
    changedByName: row.changed_by_name,
    changedAt: row.changed_at.toISOString(),
  }))
}
