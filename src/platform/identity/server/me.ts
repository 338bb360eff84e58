import { now } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { refuse, type Actor } from '#base/http/index.ts'
import type { Me } from '../contract/index.ts'
import { readPolicy } from './policy.ts'
import { listHeldPosts } from './held-posts.ts'
import { isSecondFactorEnforced } from './second-factor.ts'
import { identityTables } from './tables.ts'

/** The signed-in person, as the frame of the workbench needs them. */
export async function describeMe(db: Db | Transaction, actor: Actor, today: string): Promise<Me> {
  const [row, policy, posts] = await Promise.all([
    identityTables(db)
      .selectFrom('identity.session as s')
      .innerJoin('identity.person as p', 'p.id', 's.person_id')
      .innerJoin('identity.credential as c', 'c.person_id', 'p.id')
      .select(['p.username', 's.ends_at', 's.idle_minutes', 'c.totp_enrolled_at'])
      .where('s.id', '=', actor.sessionId)
      .executeTakeFirst(),
    readPolicy(db),
    listHeldPosts(db, actor.personId, today),
  ])
  if (!row || row.ends_at <= now()) throw refuse('base.not-signed-in', '登录已失效，请重新登录')
  const permissionsOf = new Map(actor.posts.map((post) => [post.role, [...post.permissions]]))
  return {
    personId: actor.personId,
    name: actor.name,
    username: row.username,
    sessionId: actor.sessionId,
    mustChangePassword: actor.mustChangePassword,
    secondFactor: {
      enrolled: row.totp_enrolled_at !== null,
      enforced: await isSecondFactorEnforced(db, actor.personId, policy),
    },
    posts: posts.map((post) => ({ ...post, permissions: permissionsOf.get(post.role) ?? [] })),
    idleMinutes: row.idle_minutes,
    endsAt: row.ends_at.toISOString(),
  }
}
