import { sql, type Selectable } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { readPage, type Actor, type InputOf, type ListPlan, type Page, type UseCase } from '#base/http/index.ts'
import { riskProblems, type Guidance, type listGuidance, type RiskLevel } from '../../contract/index.ts'
import { riskTables, type GuidanceTable } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'
import { sameFirm } from '#platform/counterparties/index.ts'

export type GuidanceRow = Selectable<GuidanceTable> & {
  organisation_name: string
  point_name: string
  booklet_code: string | null
  level: RiskLevel | null
}

export function selectGuidance(db: Db | Transaction, actor: Actor) {
  return riskTables(db)
    .selectFrom('risk_prevention.guidance_record as g')
    .innerJoin('risk_prevention.risk_point as r', 'r.id', 'g.risk_point_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'g.organisation_id')
    .leftJoin('risk_prevention.booklet as k', 'k.id', 'g.booklet_id')
    .selectAll('g')
    .select(['o.name as organisation_name', 'r.name as point_name', 'r.level', 'k.code as booklet_code'])
    .where(inReach(actor, 'risk-prevention.read'))
}

/** @throws Problem `risk-prevention.guidance-not-found` */
export async function getGuidanceRow(db: Db | Transaction, id: string, actor: Actor): Promise<GuidanceRow> {
  const row = await selectGuidance(db, actor).where('g.id', '=', id).executeTakeFirst()
  if (!row) throw riskProblems.refuse('risk-prevention.guidance-not-found')
  return row
}

const plan: ListPlan<GuidanceRow> = {
  orders: { guidedOn: { by: sql`g.guided_on`, of: (row) => row.guided_on } },
  defaultSort: '-guidedOn',
  id: sql`g.id`,
}

export async function listGuidanceUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listGuidance>>): Promise<Page<Guidance>> {
  const { batchId, riskPointId, counterpartyId, mode, result, q } = input.query
  const query = selectGuidance(db, actor)
    .$if(batchId !== undefined, (some) => some.where('g.batch_id', '=', batchId!))
    .$if(riskPointId !== undefined, (some) => some.where('g.risk_point_id', '=', riskPointId!))
    .$if(counterpartyId !== undefined, (some) =>
      some.where(sql<boolean>`g.counterparty_id in (${sameFirm(counterpartyId!)})`),
    )
    .$if(mode !== undefined, (some) => some.where('g.mode', '=', mode!))
    .$if(result === 'none', (some) => some.where('g.result', 'is', null))
    .$if(result !== undefined && result !== 'none', (some) => some.where('g.result', '=', result as 'adopted'))
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(g.counterparty_name ilike ${anywhere(q!)} or r.name ilike ${anywhere(q!)})`),
    )
  const page = await readPage(db, query, plan, input.query)
  return { ...page, items: page.items.map(toGuidance) }
}

export function toGuidance(row: GuidanceRow): Guidance {
  return {
    id: row.id,
    batchId: row.batch_id,
    organisationName: row.organisation_name,
    riskPointId: row.risk_point_id,
    riskPointName: row.point_name,
    level: row.level,
    counterpartyId: row.counterparty_id,
    counterpartyName: row.counterparty_name,
    contactTitle: row.contact_title,
    mode: row.mode,
    guidedOn: row.guided_on,
    officers: row.officers,
    content: row.content,
    result: row.result,
    resultOn: row.result_on,
    dueOn: row.due_on,
    dueTime: row.due_time,
    recordedByName: row.recorded_by_name,
    bookletCode: row.booklet_code,
    path: row.source_path,
    withdrawnBecause: row.withdrawn_because,
    revision: row.revision,
  }
}
