import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { RectificationFilter, RectificationSummary } from '../../contract/index.ts'
import { supervisionTables } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

type Filter = z.infer<typeof RectificationFilter> & { q?: string | undefined }

/** Notices to units in the person's scope, and notices that the person's own units gave. */
export function selectRectifications(db: Db | Transaction, actor: Actor, filter: Filter, today: string) {
  const { organisationId, state, overdue, mine, q } = filter
  return supervisionTables(db)
    .selectFrom('supervision.rectification as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .innerJoin('organisations.organisation as s', 's.id', 'r.supervising_organisation_id')
    .where(inReach(actor, 'supervision.read', 'o.path', 's.path'))
    .$if(organisationId !== undefined, (query) => query.where('r.organisation_id', '=', organisationId!))
    .$if(state !== undefined, (query) => query.where('r.state', '=', state!))
    .$if(overdue === 'yes', (query) =>
      query.where('r.due_on', '<', today).where('r.state', 'in', ['delivered', 'acknowledged']),
    )
    .$if(mine === 'yes', (query) => query.where(waitsFor(actor)))
    .$if(!!q, (query) =>
      query.where((where) =>
        where.or([where('r.number', 'ilike', anywhere(q!)), where('r.organisation_name', 'ilike', anywhere(q!))]),
      ),
    )
    .select([
      'r.id',
      'r.number',
      'r.organisation_id as organisationId',
      'r.organisation_name as organisationName',
      'r.supervising_organisation_id as supervisingOrganisationId',
      'r.supervising_organisation_name as supervisingOrganisationName',
      'r.issued_at as issuedAt',
      'r.due_on as dueOn',
      'r.state',
      'r.closed_on as closedOn',
      'r.revision',
    ])
    .select(
      sql<number>`(select count(*)::int from supervision.rectification_finding l where l.rectification_id = r.id)`.as(
        'findings',
      ),
    )
}

/** The own unit has it to acknowledge or mend, or answered to units that the person supervises for. */
function waitsFor(actor: Actor) {
  const own = actor.posts
    .filter((post) => post.permissions.has('supervision.answer'))
    .map((post) => post.organisationId)
  return sql<SqlBool>`(
    (r.state in ('delivered', 'acknowledged') and r.organisation_id = any(${own}::uuid[]))
    or (r.state = 'answered' and ${inReach(actor, 'supervision.visit', 's.path')}))`
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRectifications>['execute']>>[number]

export function summaryOf(row: Row, today: string): RectificationSummary {
  return {
    ...row,
    issuedAt: row.issuedAt.toISOString(),
    isOverdue: row.dueOn < today && (row.state === 'delivered' || row.state === 'acknowledged'),
  }
}
