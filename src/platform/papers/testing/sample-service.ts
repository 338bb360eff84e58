import { addressOf, type CallInput } from '#base/http/call.ts'
import {
  mountRoutes,
  Problem,
  type Actor,
  type AuditEntry,
  type Endpoint,
  type OutputOf,
  type Route,
} from '#base/http/index.ts'
import type { Db } from '#base/database/index.ts'

/** Routes that no module of the product serves, as the adapter serves them: permissions, transactions, problems, audit notes. */
export function sampleService(routes: readonly Route[], db: Db, people: readonly Actor[]) {
  const audited: AuditEntry[] = []
  const api = mountRoutes(routes, db, {
    authenticate: async (token) => people.find(({ personId }) => personId === token) ?? null,
    recordAudit: async (_tx, entry) => void audited.push(entry),
    clientAddress: () => 'test',
    limitRate: () => {},
  })
  const as = (person: Actor) => {
    const fetch = async (address: string, init: RequestInit = {}) =>
      api.fetch(
        new Request(`http://localhost${address.replace(/^\/api/, '')}`, {
          ...init,
          headers: { ...init.headers, cookie: `shanzhi_session=${person.personId}` },
        }),
      )
    return {
      fetch,
      call: async <E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<OutputOf<E>> => {
        const { params, query, body } = input as Record<string, Record<string, unknown>>
        const response = await fetch(addressOf(endpoint, params, query), {
          method: endpoint.method,
          ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
        })
        const answer = response.status === 204 ? undefined : await response.json()
        if (response.ok) return answer as OutputOf<E>
        const { code, title, detail, status } = answer as Problem
        throw new Problem(code, { status, title }, detail)
      },
    }
  }
  return { as, audited }
}
