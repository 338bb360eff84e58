import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { supervisionProblems, type Plan } from '../../contract/index.ts'
import { availablePlanActions } from '../../domain/available-actions.ts'
import { heldFor } from '../scope.ts'
import { supervisionTables, type DrawTable } from '../tables.ts'
import { selectPlans } from './select-plans.ts'

/** A plan with its units, every draw, and what this person can do now. @throws Problem `supervision.plan-not-found` */
export async function getPlan(db: Db | Transaction, planId: string, actor: Actor): Promise<Plan> {
  const found = await selectPlans(db, actor)
    .select(['p.focus', 'p.summary', 'p.created_by_name as createdByName', 'p.row_ids as rowIds'])
    .where('p.id', '=', planId)
    .executeTakeFirst()
  if (!found) throw supervisionProblems.refuse('supervision.plan-not-found', '没有这个检查计划，或不在您的权限范围内')
  const { rowIds, units: _, ...plan } = found
  const units = await listUnits(db, planId)
  const draws = await supervisionTables(db)
    .selectFrom('supervision.draw')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .execute()
  return {
    ...plan,
    rows: await listRowsOf(db, rowIds),
    units,
    draws: draws.map(drawOf),
    actions: availablePlanActions(
      {
        kind: plan.kind,
        state: plan.state,
        units: units.length,
        draws: draws.length,
        visits: units.reduce((sum, unit) => sum + unit.visits, 0),
      },
      await heldFor(db, actor, plan.organisationId, ['supervision.plan', 'supervision.visit']),
    ),
  }
}

async function listUnits(db: Db | Transaction, planId: string): Promise<Plan['units']> {
  const { rows } = await sql<Plan['units'][number]>`
    select u.organisation_id as id, u.organisation_name as name,
      (count(distinct v.id))::int as visits, max(v.visited_on) as "lastVisitedOn",
      (count(distinct f.id))::int as findings,
      (count(distinct r.id) filter (where r.state not in ('closed', 'void')))::int as "openRectifications"
    from supervision.plan_unit u
    left join supervision.visit v
      on v.plan_id = u.plan_id and v.organisation_id = u.organisation_id and v.state = 'recorded'
    left join supervision.finding f on f.visit_id = v.id
    left join supervision.rectification r on r.visit_id = v.id
    where u.plan_id = ${planId}
    group by u.organisation_id, u.organisation_name, u.position
    order by u.position`.execute(db)
  return rows
}

async function listRowsOf(db: Db | Transaction, rowIds: readonly string[]): Promise<Plan['rows']> {
  if (!rowIds.length) return []
  return supervisionTables(db)
    .selectFrom('programmes.row')
    .select(['id', 'code', 'name'])
    .where('id', 'in', [...rowIds])
    .orderBy('position')
    .execute()
}

function drawOf(row: DrawTable): Plan['draws'][number] {
  const { plan_id: _, drawn_by: __, drawn_by_name: drawnByName, drawn_at, ...draw } = row
  return { ...draw, drawnByName, drawnAt: drawn_at.toISOString() }
}
