import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { PathRange } from '#base/http/index.ts'
import { withinRanges } from '#platform/organisations/index.ts'
import { listOwners } from '../owners.ts'

/** A matter whose dossier is sealed, as whoever looks at finished files needs to know it. */
export interface SealedDossier {
  readonly id: string
  readonly module: string
  readonly subjectId: string
  readonly organisationId: string
  readonly organisationName: string
  readonly title: string
  readonly pages: number
  readonly fileId: string
  readonly sealedOn: string
  /** Who wrote, issued or bound its papers. */
  readonly preparedBy: readonly string[]
}

export interface SealedDossierQuery {
  readonly modules: readonly string[]
  readonly range: PathRange
  readonly fromOn: string
  readonly untilOn: string
}

/** Modules that bind dossiers: `{key: 'mediation', text: '行政调解'}`. */
export function listDossierModules(): { key: string; text: string }[] {
  return listOwners()
    .map(({ definition: { module, title } }) => ({ key: module, text: title }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** The latest binding of each matter in the range that was sealed in these days, in an order of its own. */
export async function listSealedDossiers(
  db: Db | Transaction,
  { modules, range, fromOn, untilOn }: SealedDossierQuery,
): Promise<SealedDossier[]> {
  const { rows } = await sql<SealedDossier>`
    with latest as (
      select distinct on (d.module, d.subject_kind, d.subject_id) d.*, o.name as organisation_name, o.path
      from papers.dossier d join organisations.organisation o on o.id = d.organisation_id
      where d.state = 'sealed' and d.module = any(${[...modules]}::text[]) and ${withinRanges([range], 'o.path')}
      order by d.module, d.subject_kind, d.subject_id, d.version desc)
    select id, module, subject_id as "subjectId", organisation_id as "organisationId", organisation_name as "organisationName",
      title, pages, file_id as "fileId", bound_on as "sealedOn",
      array(select requested_by::text union
        select unnest(array[p.drafted_by, p.issued_by])::text from papers.paper p
        where p.module = latest.module and p.subject_kind = latest.subject_kind and p.subject_id = latest.subject_id
          and p.drafted_by is not null) as "preparedBy"
    from latest where bound_on between ${fromOn} and ${untilOn}
    order by path, id`.execute(db)
  return rows.map((row) => ({ ...row, preparedBy: row.preparedBy.filter(Boolean) }))
}
