import type { Endpoint } from '#base/http/index.ts'
import type { TestApplication } from './app.ts'
import { catalogue } from './catalogue.ts'

/** Signing out, a new password, an account closed: what may end the session that calls it, or others of the person. */
const mayEndSessions: ReadonlySet<Endpoint> = new Set(
  catalogue.flatMap(({ module, endpoint }) => (module === 'identity' && endpoint.method !== 'GET' ? [endpoint] : [])),
)

const atOnce = 4

/**
 * Asks every one of the endpoints with a session of the person that is open at that moment: several at a time with one
 * session; then, one after the other, those that may end sessions, each with its own. `personOf` answers undefined for nobody.
 */
export async function askEach(
  app: TestApplication,
  endpoints: readonly Endpoint[],
  personOf: (endpoint: Endpoint) => string | undefined,
  ask: (endpoint: Endpoint, cookie: string | undefined) => Promise<void>,
): Promise<void> {
  const kept = new Map<string, Promise<string>>()
  const open = (personId: string) => {
    const cookie = kept.get(personId) ?? app.openSession(personId)
    kept.set(personId, cookie)
    return cookie
  }
  const cookieOf = async (endpoint: Endpoint, opened: (personId: string) => Promise<string>) => {
    const personId = personOf(endpoint)
    return personId === undefined ? undefined : opened(personId)
  }
  const harmless = endpoints.filter((endpoint) => !mayEndSessions.has(endpoint)).values()
  const work = async () => {
    for (const endpoint of harmless) await ask(endpoint, await cookieOf(endpoint, open))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  for (const endpoint of endpoints.filter((one) => mayEndSessions.has(one)))
    await ask(endpoint, await cookieOf(endpoint, app.openSession))
}
