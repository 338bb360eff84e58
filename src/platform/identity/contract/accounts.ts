import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { Account, AccountFields, AccountState, Person, Username } from './account.ts'
import { Role } from './roles.ts'
import { SessionView } from './sign-in.ts'

const params = z.object({ personId: Id })
const manage = { permission: 'identity.manage-accounts', params } as const
const OneTimePassword = z.object({ oneTimePassword: z.string() })

export const AccountFilter = z.object({
  within: Id.optional(),
  role: Role.optional(),
  state: AccountState.optional(),
  q: ListQuery.shape.q,
})

/** Sorts: `name` (default), `username`, `lastSignInAt`. `q` finds name, pinyin initials and user name. */
export const listAccounts = endpoint({
  method: 'GET',
  path: '/identity/accounts',
  summary: '查看账号列表',
  permission: 'identity.view-accounts',
  audit: { notAudited: '联系方式已遮挡' },
  query: ListQuery.extend(AccountFilter.shape),
  output: pageOf(Account),
})

export const exportAccounts = endpoint({
  method: 'GET',
  path: '/identity/accounts/export',
  summary: '导出账号列表',
  permission: 'identity.view-accounts',
  audit: 'identity.accounts-exported',
  query: AccountFilter,
  kind: 'download',
})

export const showAccount = endpoint({
  method: 'GET',
  path: '/identity/accounts/:personId',
  summary: '查看账号',
  permission: 'identity.view-accounts',
  audit: { notAudited: '联系方式已遮挡' },
  params,
  output: Account,
})

/** Contacts in clear; each look is on record. */
export const revealContact = endpoint({
  method: 'POST',
  path: '/identity/accounts/:personId/reveal-contact',
  summary: '查看完整联系方式',
  permission: 'identity.reveal-contact',
  audit: 'identity.contact-revealed',
  params,
  body: z.object({ reason: oneLine(200) }),
  output: z.object({ phone: z.string().nullable(), email: z.string().nullable() }),
})

/** The system administrator makes the account, without any right; the security administrator gives it posts. */
export const createAccount = endpoint({
  method: 'POST',
  path: '/identity/accounts',
  summary: '新建账号',
  permission: 'identity.manage-accounts',
  audit: 'identity.account-created',
  body: AccountFields.extend({ username: Username }),
  output: OneTimePassword.extend({ id: Id }),
  problems: ['identity.username-taken', 'identity.outside-scope'],
})

export const editAccount = endpoint({
  method: 'PATCH',
  path: '/identity/accounts/:personId',
  summary: '修改账号资料',
  ...manage,
  audit: 'identity.account-edited',
  body: AccountFields.partial(),
})

export const disableAccount = endpoint({
  method: 'POST',
  path: '/identity/accounts/:personId/disable',
  summary: '停用账号',
  ...manage,
  audit: 'identity.account-disabled',
  body: z.object({ reason: oneLine(200) }),
})

export const enableAccount = endpoint({
  method: 'POST',
  path: '/identity/accounts/:personId/enable',
  summary: '恢复账号',
  ...manage,
  audit: 'identity.account-enabled',
})

export const unlockAccount = endpoint({
  method: 'POST',
  path: '/identity/accounts/:personId/unlock',
  summary: '解除账号锁定',
  ...manage,
  audit: 'identity.account-unlocked',
})

export const resetPassword = endpoint({
  method: 'POST',
  path: '/identity/accounts/:personId/reset-password',
  summary: '重置密码',
  ...manage,
  audit: 'identity.password-reset',
  output: OneTimePassword,
})

export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/identity/accounts/:personId/reset-second-factor',
  summary: '重置动态码',
  permission: 'identity.reset-second-factor',
  audit: 'identity.second-factor-reset',
  params,
})

export const listAccountSessions = endpoint({
  method: 'GET',
  path: '/identity/accounts/:personId/sessions',
  summary: '查看账号的登录',
  permission: 'identity.end-sessions',
  audit: { notAudited: '只读' },
  params,
  output: z.object({ items: z.array(SessionView) }),
})

export const endAccountSessions = endpoint({
  method: 'POST',
  path: '/identity/accounts/:personId/sessions/end',
  summary: '结束账号的全部登录',
  permission: 'identity.end-sessions',
  audit: 'identity.sessions-ended',
  params,
})

/** Colleagues in the person's own units and below, for pickers. */
export const listPeople = endpoint({
  method: 'GET',
  path: '/identity/people',
  summary: '查找人员',
  permission: 'signedIn',
  audit: { notAudited: '只有姓名与单位' },
  query: z.object({ q: ListQuery.shape.q, within: Id.optional(), role: Role.optional() }),
  output: z.object({ items: z.array(Person) }),
})
