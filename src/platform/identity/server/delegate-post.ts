import { now } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { identityProblems } from '../contract/index.ts'
import { actorCache } from './actor-cache.ts'
import { lockPerson, refuseMixedAdministration } from './add-post.ts'
import type { HeldBy } from './read-posts.ts'
import { identityTables } from './tables.ts'

export interface NewDelegation {
  readonly post: HeldBy
  readonly toPersonId: string
  readonly fromOn: string
  readonly lastOn: string
  readonly reason: string
}

/** 一次 AB 岗最长一年: longer absences are a handover. */
const longestDays = 366

/** AB岗: for these days another person fills the post as well. Only the holder gives it, and nobody passes it on. */
export async function delegatePost(tx: Transaction, delegation: NewDelegation, today: string): Promise<{ id: string }> {
  const { post, toPersonId, fromOn, lastOn, reason } = delegation
  refuseWrongDays(post, fromOn, lastOn, today)
  if (toPersonId === post.personId)
    throw identityProblems.refuse('identity.already-holds', '不能把岗位委托给本人，请选择另一名人员')
  await lockPerson(tx, toPersonId)
  const tables = identityTables(tx)
  const receiver = await tables
    .selectFrom('identity.person')
    .select(['name', 'disabled_at'])
    .where('id', '=', toPersonId)
    .executeTakeFirstOrThrow()
  if (receiver.disabled_at)
    throw identityProblems.refuse('identity.disabled', `${receiver.name}的账号已停用，请选择另一名人员`)
  await refuseMixedAdministration(tx, toPersonId, post.role, fromOn, lastOn)
  const same = await tables
    .selectFrom('identity.delegation')
    .select('id')
    .where('post_id', '=', post.id)
    .where('to_person_id', '=', toPersonId)
    .where('revoked_at', 'is', null)
    .where('from_on', '<=', lastOn)
    .where('last_on', '>=', fromOn)
    .executeTakeFirst()
  if (same) throw identityProblems.refuse('identity.already-holds', `${receiver.name}在此期间已是该岗位的 B 岗`)
  const id = newId()
  await tables
    .insertInto('identity.delegation')
    .values({
      id,
      post_id: post.id,
      to_person_id: toPersonId,
      from_on: fromOn,
      last_on: lastOn,
      reason,
      created_at: now(),
      revoked_at: null,
    })
    .execute()
  actorCache.forget(toPersonId)
  return { id }
}

function refuseWrongDays(post: HeldBy, fromOn: string, lastOn: string, today: string): void {
  const refuse = (words: string) => {
    throw identityProblems.refuse('identity.wrong-days', words)
  }
  if (lastOn < fromOn) refuse(`截止日期 ${lastOn} 早于起始日期 ${fromOn}，请核对`)
  if (fromOn < today) refuse(`起始日期 ${fromOn} 已经过去，请从今日（${today}）或之后开始`)
  if (fromOn < post.fromOn || (post.lastOn !== null && lastOn > post.lastOn))
    refuse(`超出了岗位本身的期限（${post.fromOn} 至 ${post.lastOn ?? '今后'}）`)
  if ((Date.parse(lastOn) - Date.parse(fromOn)) / 86_400_000 >= longestDays)
    refuse('AB 岗一次最长一年；长期离岗请办理工作交接')
}
