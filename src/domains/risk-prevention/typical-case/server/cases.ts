import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, readPage, type Actor, type InputOf, type ListPlan, type Page, type UseCase } from '#base/http/index.ts'
import type { PublicationState } from '#platform/publishing/contract/index.ts'
import { findPublicationOf } from '#platform/publishing/index.ts'
import { riskProblems, type listTypicalCases, type TypicalCase, type TypicalCaseSummary } from '../../contract/index.ts'
import { escapeLike, inReach } from '../../server/scope.ts'
import { riskTables, type TypicalCaseTable } from '../../server/tables.ts'
import { stillIdentified } from '../domain/de-identify.ts'

export type CaseRow = Selectable<TypicalCaseTable> & { organisation_name: string; path: string; point_name: string }

export const publicationSubject = (id: string) => ({ module: 'risk-prevention', kind: 'typical-case', id })
/** Where the text may still be changed: not handed over, returned, or taken down. */
const open: readonly (PublicationState | null)[] = [null, 'draft', 'withdrawn', 'discarded']

function select(db: Db | Transaction, actor: Actor) {
  return riskTables(db)
    .selectFrom('risk_prevention.typical_case as c')
    .innerJoin('organisations.organisation as o', 'o.id', 'c.organisation_id')
    .innerJoin('risk_prevention.risk_point as p', 'p.id', 'c.risk_point_id')
    .selectAll('c')
    .select(['o.name as organisation_name', 'o.path', 'p.name as point_name'])
    .where(inReach(actor, 'risk-prevention.read'))
}

/** @throws Problem `risk-prevention.case-not-found` */
export async function getCaseRow(db: Db | Transaction, id: string, actor: Actor): Promise<CaseRow> {
  const row = await select(db, actor).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw riskProblems.refuse('risk-prevention.case-not-found')
  return row
}

const plan: ListPlan<CaseRow> = {
  orders: { changedAt: { by: sql`c.changed_at`, of: (row) => row.changed_at.toISOString() } },
  defaultSort: '-changedAt',
  id: sql`c.id`,
}

export async function listTypicalCasesUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listTypicalCases>>): Promise<Page<TypicalCaseSummary>> {
  const { organisationId, q } = query
  const cases = select(db, actor)
    .$if(organisationId !== undefined, (some) => some.where('c.organisation_id', '=', organisationId!))
    .$if(!!q, (some) => some.where(sql<boolean>`(c.title ilike ${escapeLike(q!)} or p.name ilike ${escapeLike(q!)})`))
  const page = await readPage(db, cases, plan, query)
  return { ...page, items: await Promise.all(page.items.map((row) => summaryOf(db, row))) }
}

export async function getTypicalCase(db: Db | Transaction, id: string, actor: Actor): Promise<TypicalCase> {
  const row = await getCaseRow(db, id, actor)
  const summary = await summaryOf(db, row)
  return {
    ...summary,
    batchId: row.batch_id,
    original: row.original,
    shown: row.shown,
    hidden: row.hidden,
    stillIdentified: stillIdentified(row.title, row.shown, row.hidden),
    publicationId: row.publication_id,
    mayEdit: open.includes(summary.publicationState) && mayAct(actor, 'risk-prevention.edit', row.path),
    revision: row.revision,
  }
}

async function summaryOf(db: Db | Transaction, row: CaseRow): Promise<TypicalCaseSummary> {
  const publication = row.publication_id ? await findPublicationOf(db, publicationSubject(row.id)) : undefined
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    riskPointId: row.risk_point_id,
    pointName: row.point_name,
    title: row.title,
    publicationState: publication?.state ?? null,
    changedAt: row.changed_at.toISOString(),
  }
}
