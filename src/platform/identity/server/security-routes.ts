import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { endAccountSessions, listAccountSessions, resetSecondFactor, setPolicy, showPolicy } from '../contract/index.ts'
import { getManagedAccount, noteOnAccount } from './managed-account.ts'
import { readPolicy, savePolicy } from './policy.ts'
import { getAccount } from './read-accounts.ts'
import { unenrol } from './second-factor.ts'
import { endSessions, listSessions } from './sessions.ts'

export const securityRoutes: readonly Route[] = [
  serveRead(showPolicy, ({ db }) => readPolicy(db)),
  serveWrite(setPolicy, async ({ db, input: { body }, audit }) => {
    const before = await readPolicy(db)
    await savePolicy(db, body)
    audit({ summary: '修改安全策略', details: { before, after: body } })
  }),
  serveWrite(resetSecondFactor, async ({ db, actor, today, input: { params }, audit }) => {
    const account = await getManagedAccount(db, actor, 'identity.reset-second-factor', params.personId, today)
    await unenrol(db, account.id)
    await endSessions(db, account.id, {}, 'endedByAdministrator')
    audit(noteOnAccount(account, `重置${account.name}的动态码`))
  }),
  serveRead(listAccountSessions, async ({ db, actor, today, input: { params } }) => {
    const account = await getAccount(db, actor, 'identity.end-sessions', params.personId, today)
    return { items: await listSessions(db, account.id, actor.sessionId) }
  }),
  serveWrite(endAccountSessions, async ({ db, actor, today, input: { params }, audit }) => {
    const account = await getAccount(db, actor, 'identity.end-sessions', params.personId, today)
    const ended = await endSessions(db, account.id, { except: actor.sessionId }, 'endedByAdministrator')
    audit(noteOnAccount(account, `结束${account.name}的登录 ${ended} 个`))
  }),
]
