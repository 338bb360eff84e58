import { roles, type Account } from '../contract/index.ts'

export const accountStates = { active: '正常', locked: '已锁定', disabled: '已停用' } as const

export const stateOptions = Object.entries(accountStates).map(([value, label]) => ({ value, label }))
export const roleOptions = Object.entries(roles).map(([value, label]) => ({ value, label }))

/** `报送联络员、审核人`; each role once. */
export function rolesText(account: Account): string {
  return [...new Set(account.posts.map((post) => roles[post.role]))].join('、') || '无岗位'
}
