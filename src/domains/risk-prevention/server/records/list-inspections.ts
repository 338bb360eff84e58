import { sql } from 'kysely'
import { anywhere, type Db } from '#base/database/index.ts'
import {
  readPage,
  scopesOf,
  subtree,
  type Actor,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Page,
  type UseCase,
} from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { getOrganisation, unitsWithin } from '#platform/organisations/index.ts'
import type { exportInspectionCounts, InspectionCount, listInspectionCounts } from '../../contract/index.ts'
import { recordTables } from './tables.ts'

type Filters = InputOf<typeof exportInspectionCounts>['query']

const plan: ListPlan<InspectionCount> = {
  orders: {
    month: { by: sql`i.month`, of: (row) => row.month },
    inspections: { by: sql`i.inspections`, of: (row) => row.inspections },
  },
  defaultSort: '-month',
  id: sql`i.id`,
}

async function select(db: Db, actor: Actor, { organisationId, item, districtId, from, to, q }: Filters) {
  const units = unitsWithin(scopesOf(actor, 'risk-prevention.read-records'))
  const asked = organisationId ? unitsWithin([subtree((await getOrganisation(db, organisationId)).path)]) : undefined
  return recordTables(db)
    .selectFrom('risk_prevention.inspection_count as i')
    .innerJoin('organisations.organisation as o', 'o.id', 'i.organisation_id')
    .leftJoin('organisations.organisation as d', 'd.id', 'i.district_id')
    .select(['i.id', 'o.name as organisationName', 'i.month', 'i.item', 'i.inspections'])
    .select(sql<string>`coalesce(d.name, '')`.as('districtName'))
    .where(sql<boolean>`i.organisation_id in (${units})`)
    .$if(asked !== undefined, (some) => some.where(sql<boolean>`i.organisation_id in (${asked!})`))
    .$if(!!item, (some) => some.where('i.item', '=', item!))
    .$if(districtId !== undefined, (some) => some.where('i.district_id', '=', districtId!))
    .$if(from !== undefined, (some) => some.where('i.month', '>=', from!))
    .$if(to !== undefined, (some) => some.where('i.month', '<=', to!))
    .$if(!!q, (some) => some.where(sql<boolean>`(i.item ilike ${anywhere(q!)} or o.name ilike ${anywhere(q!)})`))
}

/** Inspections as units told of them: what stands behind each number of inspections. */
export async function listInspectionCountsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listInspectionCounts>>): Promise<Page<InspectionCount>> {
  return readPage(db, await select(db, actor, query), plan, query)
}

const mostRows = 50_000

export async function exportInspectionCountsUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof exportInspectionCounts>>): Promise<FileAnswer> {
  const rows = await (
    await select(db, actor, query)
  )
    .orderBy('i.month', 'desc')
    .orderBy('i.id')
    .limit(mostRows)
    .execute()
  const lines = rows.map((row) => [
    row.month.slice(0, 7),
    row.organisationName,
    row.item,
    row.districtName,
    row.inspections,
  ])
  return {
    fileName: `检查次数-${today}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(['月份', '单位', '事项', '区县', '检查次数'], lines),
  }
}
