import { now } from '#base/clock/index.ts'
import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { delegatePost, endDelegation, identityProblems, listDelegations, roles } from '../contract/index.ts'
import { actorCache } from './actor-cache.ts'
import { delegatePost as delegate } from './delegate-post.ts'
import { getOwnDelegation, listDelegations as list } from './read-delegations.ts'
import { getPost } from './read-posts.ts'
import { identityTables } from './tables.ts'

export const delegationRoutes: readonly Route[] = [
  serveRead(listDelegations, ({ db, actor, today }) => list(db, actor.personId, today)),
  serveWrite(delegatePost, async ({ db, actor, today, input: { body }, audit }) => {
    const post = await getPost(db, body.postId)
    if (post.personId !== actor.personId)
      throw identityProblems.refuse('identity.post-not-found', '只能为本人的岗位设置 AB 岗')
    const { id } = await delegate(db, { ...body, post }, today)
    const { to } = await getOwnDelegation(db, id, actor.personId, today)
    audit({
      subject: `identity.delegation:${id}`,
      organisationId: post.organisationId,
      summary: `${post.personName}的“${post.organisationName}”${roles[post.role]}自 ${body.fromOn} 至 ${body.lastOn} 由${to.name}代行：${body.reason}`,
      details: body,
    })
    return { id }
  }),
  serveWrite(endDelegation, async ({ db, actor, today, input: { params }, audit }) => {
    const delegation = await getOwnDelegation(db, params.delegationId, actor.personId, today)
    if (delegation.state === 'over' || delegation.state === 'revoked')
      throw identityProblems.refuse('identity.delegation-not-found', '这项 AB 岗已经结束')
    await identityTables(db)
      .updateTable('identity.delegation')
      .where('id', '=', delegation.id)
      .set({ revoked_at: now() })
      .execute()
    actorCache.forget(delegation.to.personId)
    audit({
      subject: `identity.delegation:${delegation.id}`,
      organisationId: delegation.organisationId,
      summary: `提前结束${delegation.to.name}代行${delegation.from.name}的${roles[delegation.role]}`,
    })
  }),
]
