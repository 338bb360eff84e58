import { Outlet } from '@tanstack/react-router'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { call } from '#base/http/call.ts'
import { me } from '#platform/identity/contract/index.ts'
import { isSignedOut, ProblemAlert, SessionProvider, SystemProvider } from '#ui/workbench/index.ts'
import { FirstPasswordPage } from './first-password-page.tsx'
import { sessionOf } from './session-of.ts'
import { Shell } from './shell.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { useSystemState } from './use-system-state.ts'

export const meKey = ['me']

/** Whoever has no session signs in here, at whatever address; the page that was asked for opens afterwards. */
export function SessionGate() {
  const queries = useQueryClient()
  const system = useSystemState()
  const person = useQuery({ queryKey: meKey, queryFn: ({ signal }) => call(me, {}, { signal }), retry: false })
  const session = useMemo(() => (person.data ? sessionOf(person.data) : null), [person.data])
  const enter = () => void queries.invalidateQueries({ queryKey: meKey })

  if (system.error) return <ProblemAlert problem={system.error} retry={() => void system.refetch()} />
  if (!system.data) return <Skeleton active />
  if (!person.data || !session) {
    if (isSignedOut(person.error)) return <SignInPage system={system.data} onSignedIn={enter} />
    if (person.error) return <ProblemAlert problem={person.error} retry={() => void person.refetch()} />
    return <Skeleton active />
  }
  if (person.data.mustChangePassword) return <FirstPasswordPage name={session.name} onChanged={enter} />
  return (
    <SystemProvider value={system.data}>
      <SessionProvider value={session}>
        <Shell>
          <Outlet />
        </Shell>
        <SignInAgain username={session.username} onSignedIn={enter} />
      </SessionProvider>
    </SystemProvider>
  )
}
