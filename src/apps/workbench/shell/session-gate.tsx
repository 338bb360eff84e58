import { Outlet, useRouterState } from '@tanstack/react-router'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { call } from '#base/http/call.ts'
import { systemState } from '#base/http/system.ts'
import {
  BurdenOpinionProvider,
  isSignedOut,
  OfflineProvider,
  ProblemAlert,
  SessionProvider,
  SystemProvider,
} from '#ui/workbench/index.ts'
import { modules } from '../modules.ts'
import { outboxKindsFor } from '../offline/outbox-kinds.ts'
import { readPerson } from '../offline/read-person.ts'
import { useOwner } from '../offline/use-owner.ts'
import { FirstPasswordPage } from './first-password-page.tsx'
import { sessionOf } from './session-of.ts'
import { Shell } from './shell.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { useSystemState } from './use-system-state.ts'

const submitBurdenOpinion = modules.find((module) => module.submitBurdenOpinion)?.submitBurdenOpinion
const meKey = ['me']
const nothing: ReadonlySet<string> = new Set()
const probe = () => call(systemState, {})
const SetupPage = lazy(() => import('./setup-page.ts'))

/** Whoever has no session signs in here, at whatever address; the page that was asked for opens afterwards. */
export function SessionGate() {
  const queries = useQueryClient()
  const system = useSystemState()
  const atSetup = useRouterState({ select: (state) => state.location.pathname === '/setup' })
  const person = useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => readPerson(signal),
    retry: false,
    meta: { ownLine: true },
  })
  const session = useMemo(() => (person.data ? sessionOf(person.data) : null), [person.data])
  const kinds = useMemo(() => outboxKindsFor(session?.permissions ?? nothing), [session])
  const owner = useOwner(person.data, kinds.length > 0)
  const enter = () => void queries.invalidateQueries({ queryKey: meKey })

  if (!system.data) {
    if (system.error) return <ProblemAlert problem={system.error} retry={() => void system.refetch()} />
    return <Skeleton active />
  }
  if (!person.data || !session) {
    if (atSetup)
      return (
        <Suspense>
          <SetupPage />
        </Suspense>
      )
    if (isSignedOut(person.error)) return <SignInPage system={system.data} onSignedIn={enter} />
    if (person.error) return <ProblemAlert problem={person.error} retry={() => void person.refetch()} />
    return <Skeleton active />
  }
  if (person.data.mustChangePassword) return <FirstPasswordPage name={session.name} onChanged={enter} />
  return (
    <SystemProvider value={system.data}>
      <SessionProvider value={session}>
        <BurdenOpinionProvider value={submitBurdenOpinion}>
          <OfflineProvider owner={owner} kinds={kinds} probe={probe}>
            <Shell>
              <Outlet />
            </Shell>
          </OfflineProvider>
        </BurdenOpinionProvider>
        <SignInAgain username={session.username} onSignedIn={enter} />
      </SessionProvider>
    </SystemProvider>
  )
}
