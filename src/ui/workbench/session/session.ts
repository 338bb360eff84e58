import { createContext, useContext } from 'react'

/** A post that the person holds today, as the header and the page frame need it. */
export interface SessionPost {
  readonly organisationId: string
  readonly organisationName: string
  /** Chinese name of the role. */
  readonly roleText: string
  /** Name of the person whose post it is, where held by AB岗. */
  readonly onBehalfOf: string | null
}

/** Who is signed in. Filled by the application from the identity module; pages only read it. */
export interface Session {
  readonly personId: string
  readonly name: string
  readonly username: string
  readonly posts: readonly SessionPost[]
  readonly permissions: ReadonlySet<string>
}

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

/** The signed-in person. @throws outside the signed-in part of the workbench. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession is only for pages that need a session')
  return session
}

/** Units in which the person holds a post, as choices. */
export function useOwnUnits(): { value: string; label: string }[] {
  const { posts } = useSession()
  const names = new Map(posts.map(({ organisationId, organisationName }) => [organisationId, organisationName]))
  return [...names].map(([value, label]) => ({ value, label }))
}

/** Id of the signed-in person; undefined before signing in. */
export function usePersonId(): string | undefined {
  return useContext(SessionContext)?.personId
}

/** Whether one of the person's posts holds the permission. The server decides again for each record. */
export function useMay(permission: string | undefined): boolean {
  const session = useContext(SessionContext)
  return permission === undefined || (session?.permissions.has(permission) ?? false)
}
