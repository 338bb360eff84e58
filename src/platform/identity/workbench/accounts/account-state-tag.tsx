import { Tag } from 'antd'
import type { Account } from '../../contract/index.ts'
import { accountStates } from '../account-texts.ts'

const colours = { active: 'success', locked: 'warning', disabled: 'default' } as const

/** 正常, 已锁定 or 已停用. */
export function AccountStateTag({ state }: { state: Account['state'] }) {
  return <Tag color={colours[state]}>{accountStates[state]}</Tag>
}
