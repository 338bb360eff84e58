import { businessToday, now } from '#base/clock/index.ts'
import type { OpenDatabase } from '#base/database/index.ts'
import type { Actor, Guards, PermissionTexts, Post } from '#base/http/index.ts'
import { actorCache } from './actor-cache.ts'
import { permissionsByRole } from './permissions-by-role.ts'
import { hashToken } from './secrets.ts'

const nothing: ReadonlySet<string> = new Set()
/** The idle time is measured to the minute, so that reading does not write each time. */
const touchAfterMs = 60_000

interface Row {
  sessionId: string
  personId: string
  name: string
  mustChangePassword: boolean
  lastSeenAt: Date
  posts: Omit<Post, 'permissions'>[]
}

/** Session, person, posts of the day and delegations to the person, each step by an index. */
export const sessionQuery = `
with session as (
  select s.id, s.person_id, s.last_seen_at, p.name, c.must_change_since is not null as must_change
  from identity.session s
  join identity.person p on p.id = s.person_id and p.disabled_at is null
  join identity.credential c on c.person_id = s.person_id
  where s.token_hash = $1 and s.ended_at is null and s.ends_at > $2
    and s.last_seen_at + s.idle_minutes * interval '1 minute' > $2
), held as (
  select post.organisation_id, post.role, null::jsonb as holder
  from session join identity.post on post.person_id = session.person_id
  where post.from_on <= $3 and (post.last_on is null or post.last_on >= $3)
  union all
  select post.organisation_id, post.role, jsonb_build_object('personId', holder.id, 'name', holder.name)
  from session
  join identity.delegation d on d.to_person_id = session.person_id and d.revoked_at is null
  join identity.post on post.id = d.post_id
  join identity.person holder on holder.id = post.person_id
  where d.from_on <= $3 and d.last_on >= $3 and post.from_on <= $3 and (post.last_on is null or post.last_on >= $3)
)
select session.id as "sessionId", session.person_id as "personId", session.name,
  session.must_change as "mustChangePassword", session.last_seen_at as "lastSeenAt",
  coalesce((
    select jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisationName', o.name, 'organisationPath', o.path,
      'role', held.role, 'onBehalfOf', held.holder) order by held.holder is not null, o.path, held.role)
    from held join organisations.organisation o on o.id = held.organisation_id
  ), '[]') as posts
from session`

/**
 * Tells who a session token belongs to, with the posts of today's business day. One prepared query, asked at most every
 * two seconds per session. `permissionTexts` are those of all modules.
 */
export function createIdentityGuards(
  database: OpenDatabase,
  permissionTexts: readonly PermissionTexts[],
): Pick<Guards, 'authenticate'> {
  const permissions = permissionsByRole(permissionTexts)
  return {
    async authenticate(token) {
      const day = businessToday()
      const known = actorCache.find(token, day)
      if (known) return known
      const at = now()
      const { rows } = await database.pool.query<Row>({
        name: 'identity-session',
        text: sessionQuery,
        values: [hashToken(token), at, day],
      })
      const row = rows[0]
      if (!row) return null
      if (at.getTime() - row.lastSeenAt.getTime() > touchAfterMs) await touch(database, row.sessionId, at)
      const { sessionId, personId, name, mustChangePassword } = row
      const posts = row.posts.map((post) => ({ ...post, permissions: permissions.get(post.role) ?? nothing }))
      const actor: Actor = { sessionId, personId, name, mustChangePassword, posts }
      actorCache.keep(token, day, actor)
      return actor
    },
  }
}

async function touch(database: OpenDatabase, sessionId: string, at: Date): Promise<void> {
  await database.pool.query({
    name: 'identity-session-touch',
    text: 'update identity.session set last_seen_at = $2 where id = $1 and last_seen_at < $2',
    values: [sessionId, at],
  })
}
