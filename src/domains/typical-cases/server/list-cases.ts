import { sql } from 'kysely'
import { anywhere, type Db } from '#base/database/index.ts'
import {
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Page,
  type UseCase,
} from '#base/http/index.ts'
import { sheetFile } from '#base/sheets/index.ts'
import { dayOfInstant } from '#platform/calendar/domain/index.ts'
import { publicationStateTexts } from '#platform/publishing/contract/index.ts'
import type {
  exportTypicalCases,
  listTypicalCases,
  showCaseProgress,
  TypicalCaseSummary,
  UnitProgress,
} from '../contract/index.ts'
import { targetOf } from './target-of.ts'
import { selectCases, summaryOf, type CaseRow } from './read-cases.ts'

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
  const page = await readPage(db, filtered(db, actor, query), plan, query)
  return { ...page, items: await Promise.all(page.items.map((row) => summaryOf(db, row))) }
}

type Filter = Pick<InputOf<typeof exportTypicalCases>['query'], 'organisationId' | 'q' | 'year' | 'work'>

function filtered(db: Db, actor: Actor, { organisationId, q, year, work }: Filter) {
  return selectCases(db, actor)
    .$if(organisationId !== undefined, (some) => some.where('c.organisation_id', '=', organisationId!))
    .$if(year !== undefined, (some) => some.where('c.year', '=', year!))
    .$if(!!work, (some) => some.where('c.work', '=', work!))
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(c.title ilike ${anywhere(q!)} or c.record_label ilike ${anywhere(q!)})`),
    )
}

const mostRows = 5000

export async function exportTypicalCasesUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof exportTypicalCases>>): Promise<FileAnswer> {
  const found = await filtered(db, actor, query).orderBy('c.changed_at', 'desc').limit(mostRows).execute()
  const rows = await Promise.all(found.map((row) => summaryOf(db, row)))
  return sheetFile(`典型案例-${today}`, query.format, [
    {
      name: '典型案例',
      header: ['标题', '工作类别', '来自', '单位', '年份', '状态', '修改日期'],
      rows: rows.map((one) => [
        one.title,
        one.work,
        one.recordLabel,
        one.organisationName,
        one.year,
        one.publicationState ? publicationStateTexts[one.publicationState] : '编写中',
        dayOfInstant(one.changedAt),
      ]),
    },
  ])
}

export async function showCaseProgressUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof showCaseProgress>>): Promise<UnitProgress[]> {
  const rows = await selectCases(db, actor)
    .clearSelect()
    .select(['o.id as organisationId', 'o.name as organisationName'])
    .select([sql<number>`count(*)::int`.as('written'), sql<number>`count(c.fact_id)::int`.as('published')])
    .where('c.year', '=', query.year)
    .groupBy(['o.id', 'o.name', 'o.path'])
    .orderBy('published')
    .orderBy('o.path')
    .execute()
  const units: UnitProgress[] = []
  for (const row of rows) {
    const { least, most } = await targetOf(db, row.organisationId)
    units.push({ ...row, least, most })
  }
  return units
}
