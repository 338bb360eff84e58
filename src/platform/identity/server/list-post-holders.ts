import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { subtree } from '#base/http/index.ts'
import { withinRanges } from '#platform/organisations/index.ts'
import type { Role } from '../contract/index.ts'

export interface PostHolder {
  readonly id: string
  readonly name: string
  readonly organisationName: string
  /** Units in which the person has such a post. */
  readonly organisationIds: readonly string[]
  readonly organisationPaths: readonly string[]
}

/** Whoever holds a post of these roles on the day, in a unit or below it, and has an account in use. */
export async function listPostHolders(
  db: Db | Transaction,
  roles: readonly Role[],
  path: string,
  today: string,
): Promise<PostHolder[]> {
  const { rows } = await sql<PostHolder>`
    select p.id, p.name, min(o.name) as "organisationName", array_agg(distinct o.id::text) as "organisationIds",
      array_agg(distinct o.path::text) as "organisationPaths"
    from identity.person p join identity.post post on post.person_id = p.id
      join organisations.organisation o on o.id = post.organisation_id
    where p.disabled_at is null and post.role = any(${[...roles]}::text[])
      and post.from_on <= ${today} and (post.last_on is null or post.last_on >= ${today})
      and ${withinRanges([subtree(path)], 'o.path')}
    group by p.id, p.name order by min(o.path), p.name, p.id`.execute(db)
  return rows
}
