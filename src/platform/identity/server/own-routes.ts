import { Problem, serveRead, serveWrite, type AuditNote, type Actor, type Route } from '#base/http/index.ts'
import {
  changePassword,
  endMySession,
  giveOfflineKey,
  identityProblems,
  listMySessions,
  me,
} from '../contract/index.ts'
import { confirmPassword } from './confirm-password.ts'
import { describeMe } from './me.ts'
import { offlineKeyOf } from './offline-key.ts'
import { readPolicy } from './policy.ts'
import { endSessions, listSessions } from './sessions.ts'
import { chooseOwnPassword } from './set-password.ts'

/** An audit note about the actor's own account. */
export function noteOnSelf(actor: Actor, summary: string): AuditNote {
  return { subject: `identity.person:${actor.personId}`, summary: `${actor.name} ${summary}` }
}

export const ownRoutes: readonly Route[] = [
  serveRead(me, ({ db, actor, today }) => describeMe(db, actor, today)),
  serveWrite(changePassword, async (request) => {
    const { db, actor, input, audit } = request
    const account = await confirmPassword(db, request, input.body.current)
    if (account instanceof Problem) {
      audit(noteOnSelf(actor, `修改密码未成功：${account.title}`))
      return account
    }
    await chooseOwnPassword(db, account, input.body.next, await readPolicy(db))
    const ended = await endSessions(db, actor.personId, { except: actor.sessionId }, 'passwordChanged')
    audit(noteOnSelf(actor, `修改密码，结束其他登录 ${ended} 个`))
    return undefined
  }),
  serveRead(listMySessions, async ({ db, actor }) => ({
    items: await listSessions(db, actor.personId, actor.sessionId),
  })),
  serveWrite(giveOfflineKey, async ({ db, actor, now, audit }) => {
    const key = await offlineKeyOf(db, actor.personId, now)
    audit(noteOnSelf(actor, '领取本人离线内容的密钥'))
    return { key: key.toString('base64') }
  }),
  serveWrite(endMySession, async ({ db, actor, input: { params }, audit, setSession }) => {
    const ended = await endSessions(db, actor.personId, { only: params.sessionId }, 'endedBySelf')
    if (ended === 0) throw identityProblems.refuse('identity.session-not-found')
    audit({ ...noteOnSelf(actor, '结束一个登录'), subject: `identity.session:${params.sessionId}` })
    if (params.sessionId === actor.sessionId) setSession(null)
  }),
]
