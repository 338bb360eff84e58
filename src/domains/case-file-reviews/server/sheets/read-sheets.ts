import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { getOrganisation, pathsUpward } from '#platform/organisations/index.ts'
import type { KeptSheet, RoundKind, SheetVersion } from '../../contract/index.ts'
import { standardSheets } from '../../domain/index.ts'
import { reviewTables, type SheetVersionTable } from '../tables.ts'

type Row = Selectable<SheetVersionTable> & { readonly organisation_name: string }

interface Sheets {
  /** The unit's own, else that of the nearest unit above, else the standard one. */
  readonly inForce: SheetVersion
  /** Every version of the unit, the newest first. */
  readonly own: readonly SheetVersion[]
  /** What holds without the unit's own. */
  readonly above: SheetVersion
  readonly standard: SheetVersion
}

export async function readSheets(db: Db | Transaction, organisationId: string, kind: RoundKind): Promise<Sheets> {
  const standard = { ...standardSheets[kind], followsAbove: false, changedByName: null, changedAt: null }
  const { path } = await getOrganisation(db, organisationId)
  const rows: Row[] = await reviewTables(db)
    .selectFrom('case_file_reviews.sheet_version as s')
    .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select('o.name as organisation_name')
    .where('o.path', 'in', pathsUpward(path))
    .where('s.kind', '=', kind)
    .orderBy(sql`length(o.path)`, 'desc')
    .orderBy('s.version', 'desc')
    .execute()
  const ownRows = rows.filter((row) => row.organisation_id === organisationId)
  const newestAbove = Map.groupBy(
    rows.filter((row) => row.organisation_id !== organisationId),
    (row) => row.organisation_id,
  )
  const written = [...newestAbove.values()].flatMap(([newest]) => newest ?? []).find((row) => !row.follows_above)
  const above = written ? { ...toVersion(written), inheritedFrom: written.organisation_name } : standard
  const own = ownRows.map(toVersion)
  return { inForce: own[0] && !own[0].followsAbove ? own[0] : above, own, above, standard }
}

const toVersion = (row: Row): SheetVersion => ({
  version: row.version,
  content: row.content,
  source: row.source,
  isConfirmed: row.is_confirmed,
  inheritedFrom: null,
  followsAbove: row.follows_above,
  changedByName: row.changed_by_name,
  changedAt: row.changed_at.toISOString(),
})

/** As a round keeps it. */
export function kept({ version, content, source, isConfirmed, inheritedFrom }: SheetVersion): KeptSheet {
  return { version, content, source, isConfirmed, inheritedFrom }
}

export async function sheetInForce(db: Db | Transaction, organisationId: string, kind: RoundKind): Promise<KeptSheet> {
  return kept((await readSheets(db, organisationId, kind)).inForce)
}
