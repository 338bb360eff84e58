import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { handOver, identityProblems, previewHandover } from '../contract/index.ts'
import { handOver as move, previewHandover as preview } from './hand-over.ts'
import { refuseOutside } from './managed-account.ts'
import { getAccount } from './read-accounts.ts'

const permission = 'identity.hand-over-work'

export const handoverRoutes: readonly Route[] = [
  serveRead(previewHandover, async ({ db, actor, today, input: { query } }) => {
    const account = await getAccount(db, actor, permission, query.fromPersonId, today)
    return preview(db, account.id, query.organisationId, today)
  }),
  serveWrite(handOver, async ({ db, actor, now, today, input: { body }, audit }) => {
    if ([body.fromPersonId, body.toPersonId].includes(actor.personId))
      throw identityProblems.refuse('identity.own-rights', '不能办理本人的工作交接，请由另一名安全管理员办理')
    await refuseOutside(db, actor, permission, body.organisationId)
    const from = await getAccount(db, actor, permission, body.fromPersonId, today)
    const to = await getAccount(db, actor, permission, body.toPersonId, today)
    if (to.state === 'disabled')
      throw identityProblems.refuse('identity.disabled', `${to.name}的账号已停用，请另选接收人`)
    const { name } = await getOrganisation(db, body.organisationId)
    const done = await move(db, body, { personId: actor.personId, now, today })
    const work = done.work.map(({ text, count }) => `${text} ${count} 件`).join('、')
    audit({
      subject: `identity.handover:${done.id}`,
      organisationId: body.organisationId,
      summary: `${from.name}将在“${name}”的岗位 ${done.posts} 个${work ? `、${work}` : ''}交接给${to.name}：${body.reason}`,
      details: { ...body, work: done.work },
    })
    return done
  }),
]
