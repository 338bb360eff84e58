import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { assignPost, endPost, identityProblems, listPosts, roles } from '../contract/index.ts'
import { addPost } from './add-post.ts'
import { endPost as end } from './end-post.ts'
import { noteOnAccount, refuseOutside } from './managed-account.ts'
import { getAccount } from './read-accounts.ts'
import { getPost, listPostHistory } from './read-posts.ts'

const assign = 'identity.assign-posts'

/** What the security administrator does. Who gives rights never makes accounts, and never serves themselves. */
export const postRoutes: readonly Route[] = [
  serveRead(listPosts, async ({ db, actor, today, input: { params } }) => {
    const account = await getAccount(db, actor, 'identity.view-accounts', params.personId, today)
    return { items: await listPostHistory(db, account.id) }
  }),
  serveWrite(assignPost, async ({ db, actor, today, input: { params, body }, audit }) => {
    if (params.personId === actor.personId)
      throw identityProblems.refuse('identity.own-rights', '不能给本人授予岗位，请由另一名安全管理员办理')
    await refuseOutside(db, actor, assign, body.organisationId)
    const account = await getAccount(db, actor, assign, params.personId, today)
    const organisation = await getOrganisation(db, body.organisationId)
    const { fromOn = today } = body
    const { id } = await addPost(db, { ...body, fromOn, personId: account.id, grantedBy: actor.personId })
    const words = `自 ${fromOn} 起授予${account.name}“${organisation.name}”${roles[body.role]}`
    audit({ ...noteOnAccount(account, words), organisationId: organisation.id, details: { postId: id, ...body } })
    return { id }
  }),
  serveWrite(endPost, async ({ db, actor, today, input: { params, body }, audit }) => {
    const post = await getPost(db, params.postId)
    if (post.personId === actor.personId)
      throw identityProblems.refuse('identity.own-rights', '不能收回本人的岗位，请由另一名安全管理员办理')
    await refuseOutside(db, actor, assign, post.organisationId)
    await end(db, post, { reason: body.reason, by: actor.personId, today })
    audit({
      subject: `identity.person:${post.personId}`,
      organisationId: post.organisationId,
      summary: `收回${post.personName}“${post.organisationName}”${roles[post.role]}：${body.reason}`,
      details: { postId: post.id },
    })
  }),
]
