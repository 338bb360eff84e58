import { now } from '#base/clock/index.ts'
import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import {
  createAccount,
  disableAccount,
  editAccount,
  enableAccount,
  exportAccounts,
  listAccounts,
  resetPassword,
  revealContact,
  showAccount,
  unlockAccount,
} from '../contract/index.ts'
import { createAccount as create } from './create-account.ts'
import { editAccount as edit } from './edit-account.ts'
import { accountTable } from './export-accounts.ts'
import { clearFailures } from './lockout.ts'
import { getManagedAccount, noteOnAccount, refuseOutside } from './managed-account.ts'
import { getAccount, listAccounts as list, listAllAccounts } from './read-accounts.ts'
import { endSessions } from './sessions.ts'
import { newOneTimePassword, storePassword } from './set-password.ts'
import { identityTables } from './tables.ts'

const manage = 'identity.manage-accounts'

/** What the system administrator does. None of it gives a right. */
export const accountRoutes: readonly Route[] = [
  serveRead(listAccounts, ({ db, actor, today, input: { query } }) => list(db, actor, query, query, today)),
  serveWrite(exportAccounts, async ({ db, actor, today, input: { query }, audit }) => {
    const accounts = await listAllAccounts(db, actor, query, today)
    audit({ summary: `导出账号 ${accounts.length} 个`, details: query })
    return { fileName: `账号-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: accountTable(accounts) }
  }),
  serveRead(showAccount, ({ db, actor, today, input: { params } }) =>
    getAccount(db, actor, 'identity.view-accounts', params.personId, today),
  ),
  serveWrite(revealContact, async ({ db, actor, today, input: { params, body }, audit }) => {
    const account = await getAccount(db, actor, 'identity.reveal-contact', params.personId, today)
    const contact = await identityTables(db)
      .selectFrom('identity.person')
      .select(['phone', 'email'])
      .where('id', '=', account.id)
      .executeTakeFirstOrThrow()
    audit({ ...noteOnAccount(account, `查看${account.name}的完整联系方式：${body.reason}`) })
    return contact
  }),
  serveWrite(createAccount, async ({ db, actor, input: { body }, audit }) => {
    await refuseOutside(db, actor, manage, body.organisationId)
    const oneTimePassword = newOneTimePassword()
    const { personId } = await create(db, {
      ...body,
      password: oneTimePassword,
      oneTime: true,
      createdBy: actor.personId,
    })
    const account = { id: personId, name: body.name, organisationId: body.organisationId }
    audit(noteOnAccount(account, `新建账号 ${body.username}（${body.name}）`))
    return { id: personId, oneTimePassword }
  }),
  serveWrite(editAccount, async ({ db, actor, today, input: { params, body }, audit }) => {
    const account = await getAccount(db, actor, manage, params.personId, today)
    if (body.organisationId) await refuseOutside(db, actor, manage, body.organisationId)
    await edit(db, account.id, body)
    audit({ ...noteOnAccount(account, `修改${account.name}的账号资料`), details: { fields: Object.keys(body) } })
  }),
  serveWrite(disableAccount, async ({ db, actor, today, input: { params, body }, audit }) => {
    const account = await getManagedAccount(db, actor, manage, params.personId, today)
    await identityTables(db)
      .updateTable('identity.person')
      .where('id', '=', account.id)
      .set({ disabled_at: now(), disabled_reason: body.reason })
      .execute()
    await endSessions(db, account.id, {}, 'disabled')
    audit(noteOnAccount(account, `停用${account.name}的账号：${body.reason}`))
  }),
  serveWrite(enableAccount, async ({ db, actor, today, input: { params }, audit }) => {
    const account = await getManagedAccount(db, actor, manage, params.personId, today)
    await identityTables(db)
      .updateTable('identity.person')
      .where('id', '=', account.id)
      .set({ disabled_at: null, disabled_reason: null })
      .execute()
    audit(noteOnAccount(account, `恢复${account.name}的账号`))
  }),
  serveWrite(unlockAccount, async ({ db, actor, today, input: { params }, audit }) => {
    const account = await getManagedAccount(db, actor, manage, params.personId, today)
    await clearFailures(db, account.id)
    audit(noteOnAccount(account, `解除${account.name}的账号锁定`))
  }),
  serveWrite(resetPassword, async ({ db, actor, today, input: { params }, audit }) => {
    const account = await getManagedAccount(db, actor, manage, params.personId, today)
    const oneTimePassword = newOneTimePassword()
    await storePassword(db, account.id, oneTimePassword, { oneTime: true })
    await endSessions(db, account.id, {}, 'passwordChanged')
    audit(noteOnAccount(account, `重置${account.name}的密码`))
    return { oneTimePassword }
  }),
]
