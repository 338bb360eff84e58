import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { InstructionFilter, InstructionSummary } from '../../contract/index.ts'
import { oversightTables } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

type Filter = z.infer<typeof InstructionFilter> & { q?: string | undefined }

/** What the person's own units wrote, and what is for units in the person's scope or for the person. */
export function selectInstructions(db: Db | Transaction, actor: Actor, filter: Filter, today: string) {
  const { state, overdue, mine, q } = filter
  return oversightTables(db)
    .selectFrom('oversight.instruction as x')
    .innerJoin('organisations.organisation as o', 'o.id', 'x.owner_organisation_id')
    .innerJoin('organisations.organisation as i', 'i.id', 'x.organisation_id')
    .where(
      sql<SqlBool>`(${inReach(actor, 'oversight.follow', 'o.path', 'i.path')}
        or x.owner_person_id = any(${namesOf(actor)}::uuid[]))`,
    )
    .$if(state !== undefined, (query) => query.where('x.state', '=', state!))
    .$if(overdue === 'yes', (query) => query.where('x.state', '=', 'open').where('x.due_on', '<', today))
    .$if(mine === 'yes', (query) => query.where(waitsFor(actor)))
    .$if(!!q, (query) =>
      query.where((where) =>
        where.or([where('x.text', 'ilike', anywhere(q!)), where('x.owner_organisation_name', 'ilike', anywhere(q!))]),
      ),
    )
    .select([
      'x.id',
      'x.text',
      'x.about',
      'x.owner_organisation_id as ownerOrganisationId',
      'x.owner_organisation_name as ownerOrganisationName',
      'x.owner_person_id as ownerPersonId',
      'x.owner_person_name as ownerPersonName',
      'x.due_on as dueOn',
      'x.state',
      'x.written_by_name as writtenByName',
      'x.written_at as writtenAt',
      'x.closed_at as closedAt',
      'x.revision',
      'o.path as ownerPath',
      'i.path as writerPath',
    ])
}

/** The person, and whoever they stand in for. */
export function namesOf(actor: Actor): string[] {
  return [actor.personId, ...actor.posts.flatMap((post) => post.onBehalfOf?.personId ?? [])].filter(Boolean)
}

function waitsFor(actor: Actor) {
  const own = actor.posts
    .filter((post) => post.permissions.has('oversight.feed-back'))
    .map((post) => post.organisationId)
  return sql<SqlBool>`(
    (x.state = 'open' and (x.owner_person_id = any(${namesOf(actor)}::uuid[])
      or (x.owner_person_id is null and x.owner_organisation_id = any(${own}::uuid[]))))
    or (x.state = 'answered' and ${inReach(actor, 'oversight.instruct', 'i.path')}))`
}

export type InstructionRow = Awaited<ReturnType<ReturnType<typeof selectInstructions>['execute']>>[number]

export function summaryOf(row: InstructionRow, today: string): InstructionSummary {
  const { ownerPath: _, writerPath: __, ownerPersonId: ___, writtenAt, closedAt, ...same } = row
  return {
    ...same,
    isOverdue: row.state === 'open' && row.dueOn < today,
    writtenAt: writtenAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }
}
