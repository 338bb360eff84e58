import { sql } from 'kysely'
import type { z } from 'zod'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { VisitFilter } from '../../contract/index.ts'
import { supervisionTables } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

type Filter = z.infer<typeof VisitFilter> & { q?: string | undefined }

/** Visits of units in the person's scope, and visits that the person's own units made. */
export function selectVisits(db: Db | Transaction, actor: Actor, filter: Filter) {
  const { organisationId, planId, state, from, to, withFindings, q } = filter
  return supervisionTables(db)
    .selectFrom('supervision.visit as v')
    .innerJoin('organisations.organisation as o', 'o.id', 'v.organisation_id')
    .innerJoin('organisations.organisation as s', 's.id', 'v.supervising_organisation_id')
    .leftJoin('supervision.plan as p', 'p.id', 'v.plan_id')
    .where(inReach(actor, 'supervision.read', 'o.path', 's.path'))
    .$if(organisationId !== undefined, (query) => query.where('v.organisation_id', '=', organisationId!))
    .$if(planId !== undefined, (query) => query.where('v.plan_id', '=', planId!))
    .$if(state !== undefined, (query) => query.where('v.state', '=', state!))
    .$if(from !== undefined, (query) => query.where('v.visited_on', '>=', from!))
    .$if(to !== undefined, (query) => query.where('v.visited_on', '<=', to!))
    .$if(withFindings === 'yes', (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(selectFrom('supervision.finding as f').select('f.id').whereRef('f.visit_id', '=', 'v.id')),
      ),
    )
    .$if(!!q, (query) =>
      query.where((where) =>
        where.or([where('v.organisation_name', 'ilike', anywhere(q!)), where('v.looked_at', 'ilike', anywhere(q!))]),
      ),
    )
    .select([
      'v.id',
      'v.plan_id as planId',
      'p.kind',
      'v.organisation_id as organisationId',
      'v.organisation_name as organisationName',
      'v.supervising_organisation_id as supervisingOrganisationId',
      'v.supervising_organisation_name as supervisingOrganisationName',
      'v.visited_on as visitedOn',
      'v.state',
      'v.recorded_by_name as recordedByName',
    ])
    .select(sql<number>`(select count(*)::int from supervision.finding f where f.visit_id = v.id)`.as('findings'))
    .select(
      sql<number>`(select count(*)::int from supervision.finding f where f.visit_id = v.id and f.severity = 'serious')`.as(
        'seriousFindings',
      ),
    )
}
