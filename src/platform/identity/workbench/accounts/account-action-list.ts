import type { RecordAction } from '#ui/workbench/index.ts'
import type { Account } from '../../contract/index.ts'

interface Rights {
  readonly manage: boolean
  readonly resetSecondFactor: boolean
}

/** What may be done with an account in its state. */
export function actionsFor(account: Account, rights: Rights): RecordAction[] {
  const { state, name } = account
  return [
    ...(rights.manage && state === 'locked'
      ? [{ name: 'unlock', title: '解除锁定', tone: 'primary', consequence: `${name}可以立即重新登录。` } as const]
      : []),
    ...(rights.manage && state !== 'disabled'
      ? [
          {
            name: 'resetPassword',
            title: '重置密码',
            consequence: `${name}现在的密码和全部登录立即失效；系统生成一次性密码，由您当面交给本人。`,
          },
        ]
      : []),
    ...(rights.resetSecondFactor && account.secondFactor
      ? [
          {
            name: 'resetSecondFactor',
            title: '重置动态码',
            consequence: `${name}须重新绑定动态码。请先当面或电话核实是本人提出。`,
          },
        ]
      : []),
    ...(rights.manage && state === 'disabled' ? [{ name: 'enable', title: '恢复账号' }] : []),
    ...(rights.manage && state !== 'disabled'
      ? [
          {
            name: 'disable',
            title: '停用账号',
            tone: 'danger',
            consequence: `${name}立即退出，不能再登录；未办结的工作不会自动移交，请另办工作交接。`,
            asks: { label: '停用原因', required: true },
          } as const,
        ]
      : []),
  ]
}
