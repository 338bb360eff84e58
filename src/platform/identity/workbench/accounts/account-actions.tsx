import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ActionBar, mutationFor, useMay, type RecordAction } from '#ui/workbench/index.ts'
import {
  disableAccount,
  enableAccount,
  resetPassword,
  resetSecondFactor,
  unlockAccount,
  type Account,
} from '../../contract/index.ts'
import { actionsFor } from './account-action-list.ts'
import { OneTimePassword } from './one-time-password.tsx'

/** What the two administrators may do with an account. */
export function AccountActions({ account }: { account: Account }) {
  const actions: readonly RecordAction[] = actionsFor(account, {
    manage: useMay('identity.manage-accounts'),
    resetSecondFactor: useMay('identity.reset-second-factor'),
  })
  const [password, setPassword] = useState<string>()
  const unlock = useMutation(mutationFor(unlockAccount))
  const enable = useMutation(mutationFor(enableAccount))
  const disable = useMutation(mutationFor(disableAccount))
  const reset = useMutation(mutationFor(resetPassword))
  const resetFactor = useMutation(mutationFor(resetSecondFactor))
  const params = { personId: account.id }

  async function act(name: string, words: string | undefined) {
    switch (name) {
      case 'unlock':
        return unlock.mutateAsync({ params })
      case 'enable':
        return enable.mutateAsync({ params })
      case 'disable':
        return disable.mutateAsync({ params, body: { reason: words ?? '' } })
      case 'resetSecondFactor':
        return resetFactor.mutateAsync({ params })
      default:
        return setPassword((await reset.mutateAsync({ params })).oneTimePassword)
    }
  }

  return (
    <>
      <ActionBar actions={actions} onAct={act} />
      {password && <OneTimePassword name={account.name} password={password} close={() => setPassword(undefined)} />}
    </>
  )
}
