import { useQueryClient } from '@tanstack/react-query'
import { call } from '#base/http/call.ts'
import { signOut } from '#platform/identity/contract/index.ts'
import { discardAllDrafts, isSignedOut } from '#ui/workbench/index.ts'

/** Ends the session, forgets all that was read and typed, and shows 登录. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await call(signOut, {}).catch((error: unknown) => {
      if (!isSignedOut(error)) throw error
    })
    discardAllDrafts()
    queries.clear()
    location.assign('/workbench/')
  }
}
