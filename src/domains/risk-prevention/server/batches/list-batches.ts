import { sql } from 'kysely'
import { readPage, type InputOf, type ListPlan, type Page, type UseCase } from '#base/http/index.ts'
import type { BatchSummary, BatchStage, listBatches } from '../../contract/index.ts'
import { riskTables } from '../tables.ts'
import { anywhere } from '#base/database/index.ts'
import { inReach } from '#platform/organisations/index.ts'

interface Row {
  id: string
  organisation_id: string
  organisation_name: string
  year: number
  number: number
  title: string
  stage: BatchStage
  revision: number
  points: number
  high: number
  unconfirmed: number
  due_on: string | null
}

const plan: ListPlan<Row> = {
  orders: {
    year: { by: sql`b.year`, of: (row) => row.year },
    title: { by: sql`b.title`, of: (row) => row.title },
  },
  defaultSort: '-year',
  id: sql`b.id`,
}

const active = (condition: string) =>
  sql<number>`(select count(*)::int from risk_prevention.risk_point p where p.batch_id = b.id and p.state = 'active' and ${sql.raw(condition)})`

/** Batches of the units within reach. */
export async function listBatchesUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listBatches>>): Promise<Page<BatchSummary>> {
  const { year, stage, running, organisationId, q } = input.query
  const query = riskTables(db)
    .selectFrom('risk_prevention.batch as b')
    .innerJoin('organisations.organisation as o', 'o.id', 'b.organisation_id')
    .select(['b.id', 'b.organisation_id', 'o.name as organisation_name', 'b.year', 'b.number', 'b.title'])
    .select(['b.stage', 'b.revision'])
    .select([
      active('true').as('points'),
      active(`p.level = 'high'`).as('high'),
      active('p.level is null').as('unconfirmed'),
      sql<
        string | null
      >`(select s.due_on from risk_prevention.batch_step s where s.batch_id = b.id and s.step = b.stage)`.as('due_on'),
    ])
    .where(inReach(actor, 'risk-prevention.read'))
    .$if(year !== undefined, (some) => some.where('b.year', '=', year!))
    .$if(stage !== undefined, (some) => some.where('b.stage', '=', stage!))
    .$if(running === 'yes', (some) => some.where('b.stage', 'not in', ['closed', 'discarded']))
    .$if(organisationId !== undefined, (some) => some.where('b.organisation_id', '=', organisationId!))
    .$if(!!q, (some) => some.where(sql<boolean>`(b.title ilike ${anywhere(q!)} or o.name ilike ${anywhere(q!)})`))
  const page = await readPage(db, query, plan, input.query)
  return { ...page, items: page.items.map(summaryOf) }
}

function summaryOf(row: Row): BatchSummary {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    year: row.year,
    number: row.number,
    title: row.title,
    stage: row.stage,
    points: row.points,
    high: row.high,
    unconfirmed: row.unconfirmed,
    dueOn: row.due_on,
    revision: row.revision,
  }
}
