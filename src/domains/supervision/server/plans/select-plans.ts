import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { supervisionTables } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

/** Plans of units in the person's scope, as lists show them. */
export function selectPlans(db: Db | Transaction, actor: Actor) {
  return supervisionTables(db)
    .selectFrom('supervision.plan as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('programmes.programme as programme', 'programme.id', 'p.programme_id')
    .where(inReach(actor, 'supervision.read-plans', 'o.path'))
    .select([
      'p.id',
      'p.organisation_id as organisationId',
      'p.organisation_name as organisationName',
      'p.programme_id as programmeId',
      'programme.title as programmeTitle',
      'p.kind',
      'p.title',
      'p.from_on as fromOn',
      'p.until_on as untilOn',
      'p.state',
      'p.revision',
    ])
    .select(sql<number>`(select count(*)::int from supervision.plan_unit u where u.plan_id = p.id)`.as('units'))
    .select(
      sql<number>`(select count(distinct v.organisation_id)::int from supervision.visit v where v.plan_id = p.id and v.state = 'recorded')`.as(
        'visitedUnits',
      ),
    )
}
