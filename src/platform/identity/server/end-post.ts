import { sql } from 'kysely'
import { now } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { identityProblems } from '../contract/index.ts'
import { actorCache } from './actor-cache.ts'
import { lockPerson } from './add-post.ts'
import type { HeldBy } from './read-posts.ts'
import { identityTables } from './tables.ts'

/** The post ends at once (yesterday was its last day), and so does every delegation of it. */
export async function endPost(
  tx: Transaction,
  post: HeldBy,
  ending: { reason: string; by: string; today: string },
): Promise<void> {
  await lockPerson(tx, post.personId)
  const tables = identityTables(tx)
  const ended = await tables
    .updateTable('identity.post')
    .where('id', '=', post.id)
    .where((where) => where.or([where('last_on', 'is', null), where('last_on', '>=', ending.today)]))
    .set({
      last_on: sql`greatest(${ending.today}::date, from_on) - 1`,
      ended_by: ending.by,
      end_reason: ending.reason,
    })
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n)
    throw identityProblems.refuse('identity.post-not-found', '这个岗位已经结束，请刷新后查看')
  const receivers = await tables
    .updateTable('identity.delegation')
    .where('post_id', '=', post.id)
    .where('revoked_at', 'is', null)
    .where('last_on', '>=', ending.today)
    .set({ revoked_at: now() })
    .returning('to_person_id')
    .execute()
  for (const personId of [post.personId, ...receivers.map((row) => row.to_person_id)]) actorCache.forget(personId)
}
