import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { subtree, type Actor } from '#base/http/index.ts'
import { getOrganisation, withinRanges } from '#platform/organisations/index.ts'
import type { Person, Role } from '../contract/index.ts'
import { holds, matchesPerson } from './read-accounts.ts'
import { listPostsOf } from './read-posts.ts'
import { identityTables } from './tables.ts'

interface PeopleFilter {
  readonly q?: string | undefined
  readonly within?: string | undefined
  readonly role?: Role | undefined
}

const most = 50

/** Colleagues that the actor may choose from: those of the own units and below, and of nobody's account that is off. */
export async function listPeople(
  db: Db | Transaction,
  actor: Actor,
  filter: PeopleFilter,
  today: string,
): Promise<Person[]> {
  const { q, role } = filter
  const own = actor.posts.map((post) => subtree(post.organisationPath))
  const within = filter.within ? subtree((await getOrganisation(db, filter.within)).path) : undefined
  const rows = await identityTables(db)
    .selectFrom('identity.person as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'p.title', 'o.id as organisationId', 'o.name as organisationName'])
    .where('p.disabled_at', 'is', null)
    .where(withinRanges(own))
    .$if(within !== undefined, (query) => query.where(withinRanges([within!])))
    .$if(role !== undefined, (query) => query.where(holds(role!, today)))
    .$if(q !== undefined && q !== '', (query) => query.where(matchesPerson(q!)))
    .orderBy(sql`p.name collate "zh-x-icu"`)
    .orderBy('p.id')
    .limit(most)
    .execute()
  const posts = await listPostsOf(
    db,
    rows.map((row) => row.id),
    today,
  )
  return rows.map((row) => ({ ...row, roles: [...new Set(posts.get(row.id)?.map((post) => post.role) ?? [])] }))
}
