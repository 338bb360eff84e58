import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Role } from '../contract/index.ts'

export interface HeldPost {
  id: string
  role: Role
  organisationId: string
  organisationName: string
  organisationPath: string
  /** AB岗: whose post it is. */
  onBehalfOf: { personId: string; name: string } | null
}

/** Posts that the person fills on a day, own ones first, then those held for others. */
export async function listHeldPosts(db: Db | Transaction, personId: string, day: string): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select held.id, held.role, o.id as "organisationId", o.name as "organisationName", o.path as "organisationPath",
      held.holder as "onBehalfOf"
    from (
      select post.id, post.role, post.organisation_id, post.from_on, post.last_on, null::jsonb as holder
      from identity.post where post.person_id = ${personId}
      union all
      select post.id, post.role, post.organisation_id, post.from_on, post.last_on,
        jsonb_build_object('personId', holder.id, 'name', holder.name)
      from identity.delegation d
      join identity.post on post.id = d.post_id
      join identity.person holder on holder.id = post.person_id
      where d.to_person_id = ${personId} and d.revoked_at is null and d.from_on <= ${day} and d.last_on >= ${day}
    ) as held
    join organisations.organisation o on o.id = held.organisation_id
    where held.from_on <= ${day} and (held.last_on is null or held.last_on >= ${day})
    order by held.holder is not null, o.path, held.role`.execute(db)
  return rows
}
