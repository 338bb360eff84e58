import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import {
  mayAct,
  readPage,
  type Actor,
  type InputOf,
  type ListPlan,
  type OutputOf,
  type Page,
  type UseCase,
} from '#base/http/index.ts'
import {
  pilotCitation,
  pilotsPerCounty,
  riskProblems,
  type listPilots,
  type Pilot,
  type pilotStanding,
} from '../../contract/index.ts'
import { riskTables } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

const plan: ListPlan<Awaited<ReturnType<ReturnType<typeof selectPilots>['execute']>>[number]> = {
  orders: { year: { by: sql`r.year`, of: (row) => row.year } },
  defaultSort: '-year',
  id: sql`r.id`,
}

function selectPilots(db: Db | Transaction, actor: Actor) {
  return riskTables(db)
    .selectFrom('risk_prevention.pilot as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .innerJoin('organisations.organisation as d', 'd.id', 'r.department_id')
    .selectAll('r')
    .select(['o.path', 'o.name as organisation_name', 'd.name as department_name', 'd.path as department_path'])
    .select(
      sql<number>`(select count(*)::int from risk_prevention.batch b where b.organisation_id = r.department_id and b.year = r.year and b.stage <> 'discarded')`.as(
        'batches',
      ),
    )
    .where('r.removed_at', 'is', null)
    .where(
      sql<boolean>`(${inReach(actor, 'risk-prevention.read')} or ${inReach(actor, 'risk-prevention.read', 'd.path')})`,
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPilots>['executeTakeFirstOrThrow']>>

export async function listPilotsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listPilots>>): Promise<Page<Pilot>> {
  const { year, stage, confirmed, q } = input.query
  const query = selectPilots(db, actor)
    .$if(year !== undefined, (some) => some.where('r.year', '=', year!))
    .$if(stage !== undefined, (some) => some.where('r.stage', '=', stage!))
    .$if(confirmed === 'yes', (some) => some.where('r.confirmed_at', 'is not', null))
    .$if(confirmed === 'no', (some) => some.where('r.confirmed_at', 'is', null))
    .$if(!!q, (some) => some.where(sql<boolean>`(d.name ilike ${anywhere(q!)} or o.name ilike ${anywhere(q!)})`))
  const page = await readPage(db, query, plan, input.query)
  return { ...page, items: page.items.map((row) => toPilot(row, actor)) }
}

/** @throws Problem `risk-prevention.pilot-not-found` */
export async function getPilotRow(db: Db | Transaction, pilotId: string, actor: Actor): Promise<Row> {
  const row = await selectPilots(db, actor).where('r.id', '=', pilotId).executeTakeFirst()
  if (!row) throw riskProblems.refuse('risk-prevention.pilot-not-found')
  return row
}

export function toPilot(row: Row, actor: Actor): Pilot {
  return {
    id: row.id,
    year: row.year,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    departmentId: row.department_id,
    departmentName: row.department_name,
    stage: row.stage,
    reason: row.reason,
    batches: row.batches,
    confirmedByName: row.confirmed_by_name,
    confirmedOn: row.confirmed_at && dayOf(row.confirmed_at),
    mayConfirm: !row.confirmed_at && mayAct(actor, 'risk-prevention.confirm-roster', row.path),
    mayRemove: mayAct(actor, 'risk-prevention.roster', row.path),
    revision: row.revision,
  }
}

/** Every county and zone within reach beside what it has picked: who has not chosen yet stands there with nought. */
export async function pilotStandingUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof pilotStanding>>): Promise<OutputOf<typeof pilotStanding>> {
  const counted = (condition: string) =>
    sql<number>`(select count(*)::int from risk_prevention.pilot r where r.organisation_id = o.id and r.year = ${input.query.year} and r.removed_at is null and ${sql.raw(condition)})`
  const items = await riskTables(db)
    .selectFrom('organisations.organisation as o')
    .select(['o.id as organisationId', 'o.name as organisationName'])
    .select([counted('true').as('picked'), counted('r.confirmed_at is not null').as('confirmed')])
    .where('o.kind', 'in', ['county', 'developmentZone'])
    .where('o.abolished_on', 'is', null)
    .where(inReach(actor, 'risk-prevention.read'))
    .orderBy('o.path')
    .execute()
  return { required: pilotsPerCounty, citation: pilotCitation, items }
}
