import { csvOf } from '#base/sheets/index.ts'
import { roles, type Account } from '../contract/index.ts'

const states = { active: '正常', locked: '锁定', disabled: '停用' } as const

/** Contacts stay masked in exports as in lists. */
export function accountTable(accounts: readonly Account[]): string {
  return csvOf(
    ['姓名', '用户名', '单位', '职务', '电话', '电子邮箱', '状态', '动态码', '岗位', '最近登录'],
    accounts.map((account) => [
      account.name,
      account.username,
      account.organisationName,
      account.title,
      account.phone,
      account.email,
      states[account.state],
      account.secondFactor ? '已绑定' : '未绑定',
      account.posts.map((post) => `${post.organisationName} ${roles[post.role]}`).join('；'),
      account.lastSignInAt && new Date(account.lastSignInAt).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }),
    ]),
  )
}
