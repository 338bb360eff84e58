import { sql, type Selectable } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import {
  mayAct,
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Page,
  type UseCase,
} from '#base/http/index.ts'
import { dayOfInstant } from '#platform/calendar/domain/index.ts'
import { publicationStateTexts, type PublicationState } from '#platform/publishing/contract/index.ts'
import { findPublicationOf } from '#platform/publishing/index.ts'
import {
  riskProblems,
  type exportTypicalCases,
  type listTypicalCases,
  type TypicalCase,
  type TypicalCaseSummary,
} from '../../contract/index.ts'
import { sheetFile } from '../../server/sheets.ts'
import { riskTables, type TypicalCaseTable } from '../../server/tables.ts'
import { stillIdentified } from '../domain/de-identify.ts'
import { inReach } from '#platform/organisations/index.ts'

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
  const page = await readPage(db, selectFiltered(db, actor, query), plan, query)
  return { ...page, items: await Promise.all(page.items.map((row) => summaryOf(db, row))) }
}

function selectFiltered(
  db: Db,
  actor: Actor,
  { organisationId, q }: Pick<InputOf<typeof exportTypicalCases>['query'], 'organisationId' | 'q'>,
) {
  return select(db, actor)
    .$if(organisationId !== undefined, (some) => some.where('c.organisation_id', '=', organisationId!))
    .$if(!!q, (some) => some.where(sql<boolean>`(c.title ilike ${anywhere(q!)} or p.name ilike ${anywhere(q!)})`))
}

const mostRows = 5000

export async function exportTypicalCasesUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof exportTypicalCases>>): Promise<FileAnswer> {
  const found = await selectFiltered(db, actor, query).orderBy('c.changed_at', 'desc').limit(mostRows).execute()
  const rows = await Promise.all(found.map((row) => summaryOf(db, row)))
  return sheetFile(`典型案例-${today}`, query.format, [
    {
      name: '典型案例',
      header: ['标题', '风险点', '单位', '状态', '修改日期'],
      rows: rows.map((one) => [
        one.title,
        one.pointName,
        one.organisationName,
        one.publicationState ? publicationStateTexts[one.publicationState] : '编写中',
        dayOfInstant(one.changedAt),
      ]),
    },
  ])
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
