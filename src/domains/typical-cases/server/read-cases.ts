import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import type { PublicationState } from '#platform/publishing/contract/index.ts'
import { findPublicationOf } from '#platform/publishing/index.ts'
import { typicalCaseProblems, type TypicalCase, type TypicalCaseSummary } from '../contract/index.ts'
import { stillIdentified } from '../domain/de-identify.ts'
import { partTextsOf, workTextOf } from './case-sources.ts'
import { inReach } from '#platform/organisations/index.ts'
import { typicalCaseTables, type TypicalCaseTable } from './tables.ts'

export type CaseRow = Selectable<TypicalCaseTable> & { organisation_name: string; path: string }

export const publicationSubject = (id: string) => ({ module: 'typical-cases', kind: 'typical-case', id })
/** Where the text may still be changed: not handed over, returned, or taken down. */
const open: readonly (PublicationState | null)[] = [null, 'draft', 'withdrawn', 'discarded']

/** Cases of units in the person's reach. */
export function selectCases(db: Db | Transaction, actor: Actor) {
  return typicalCaseTables(db)
    .selectFrom('typical_cases.typical_case as c')
    .innerJoin('organisations.organisation as o', 'o.id', 'c.organisation_id')
    .selectAll('c')
    .select(['o.name as organisation_name', 'o.path'])
    .where(inReach(actor, 'typical-cases.read'))
}

/** @throws Problem `typical-cases.not-found` */
export async function getCaseRow(db: Db | Transaction, id: string, actor: Actor): Promise<CaseRow> {
  const row = await selectCases(db, actor).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw typicalCaseProblems.refuse('typical-cases.not-found', '没有这个典型案例，或不在您的权限范围内')
  return row
}

export async function getTypicalCase(db: Db | Transaction, id: string, actor: Actor): Promise<TypicalCase> {
  const row = await getCaseRow(db, id, actor)
  const summary = await summaryOf(db, row)
  return {
    ...summary,
    recordPath: row.record_path,
    partTexts: partTextsOf(row.work),
    original: row.original,
    shown: row.shown,
    hidden: row.hidden,
    stillIdentified: stillIdentified(row.title, row.shown, row.hidden),
    publicationId: row.publication_id,
    mayEdit: open.includes(summary.publicationState) && mayAct(actor, 'typical-cases.write', row.path),
    revision: row.revision,
  }
}

export async function summaryOf(db: Db | Transaction, row: CaseRow): Promise<TypicalCaseSummary> {
  const publication = row.publication_id ? await findPublicationOf(db, publicationSubject(row.id)) : undefined
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    work: workTextOf(row.work),
    recordId: row.record_id,
    recordLabel: row.record_label,
    title: row.title,
    year: row.year,
    publicationState: publication?.state ?? null,
    changedAt: row.changed_at.toISOString(),
  }
}

/** For the owner of a record that is deleted: its case, and whether anybody else has seen it. */
export async function removeUnseenCase(
  tx: Transaction,
  work: string,
  recordId: string,
): Promise<{ seenAs: string | null }> {
  const told = await typicalCaseTables(tx)
    .selectFrom('typical_cases.typical_case')
    .select(['title', 'publication_id'])
    .where('work', '=', work)
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  if (told?.publication_id) return { seenAs: told.title }
  await sql`delete from typical_cases.typical_case where work = ${work} and record_id = ${recordId}`.execute(tx)
  return { seenAs: null }
}
