import { useQueryClient } from '@tanstack/react-query'
import { call } from '#base/http/call.ts'
import { signOut } from '#platform/identity/contract/index.ts'
import { Problem } from '#base/http/contract.ts'
import { discardAllDrafts, isSignedOut, leaveFreely, loadKeptSession } from '#ui/workbench/index.ts'
import { leaveSessionOpen } from '../offline/read-person.ts'

/** Ends the session, forgets all that was read and typed, and shows 登录. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await call(signOut, {}).catch(async (error: unknown) => {
      if (error instanceof Problem && error.status === 0) await leaveSessionOpen()
      else if (!isSignedOut(error)) throw error
    })
    await (await loadKeptSession()).forgetKeptSession()
    discardAllDrafts()
    queries.clear()
    leaveFreely()
    location.assign('/workbench/')
  }
}
