import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { buildApplication, type Application } from '#apps/server/application.ts'
import { modules } from '#apps/server/modules.ts'
import { readConfig } from '#base/config/index.ts'
import { inTransaction, type OpenDatabase } from '#base/database/index.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { newId } from '#base/ids/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { addressOf, type CallInput } from '#base/http/call.ts'
import { Problem, sessionCookie, type Endpoint, type OutputOf, type Route } from '#base/http/index.ts'
import { createAccount, hashPassword, type Role } from '#platform/identity/index.ts'
import { hashToken, newToken } from '#platform/identity/server/secrets.ts'
import { openFileStore, useFileStore } from '#platform/files/index.ts'
import { createOrganisation, type OrganisationKind } from '#platform/organisations/index.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** Somebody signed in: `call` answers the output, or throws the Problem that a person would read. */
export interface SignedIn {
  readonly personId: string
  readonly name: string
  readonly cookie: string
  call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<OutputOf<E>>
  /** The bare answer, for files, uploads and statuses. */
  fetch(address: string, init?: RequestInit): Promise<Response>
}

export interface TestApplication {
  readonly database: TestDatabase
  readonly routes: readonly Route[]
  readonly dataDirectory: string
  readonly fetch: Application['fetch']
  readonly anonymous: Omit<SignedIn, 'personId' | 'name' | 'cookie'>
  createOrganisation(name: string, kind: OrganisationKind, parentId: string | null): Promise<string>
  /** Makes an account with these posts and signs in. */
  signInAs(name: string, ...posts: { role: Role; organisationId: string }[]): Promise<SignedIn>
  /** The cookie of a further session, for whatever may end the one that it is used with. */
  openSession(personId: string): Promise<string>
}

const password = 'Test-password-2020'
const hash = hashPassword(password)

/**
 * The whole application in process, on a database and a data folder of this test file alone; with modules beside the
 * product's own, which bring no tables.
 */
export async function startTestApplication(further: readonly ModuleDefinition[] = []): Promise<TestApplication> {
  const database = await createTestDatabase()
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-data-'))
  const config = readConfig({ DATA_DIR: dataDirectory, ROLE: 'web', SHANZHI_DEMO: '0' })
  useFileStore(await openFileStore(config))
  const application = await buildApplication(config, database, [...modules, ...further])
  if (process.env['SHANZHI_TEST_FAIL_ONCE']) failEveryFirstCommit()
  afterAll(async () => {
    await application.stop()
    await rm(dataDirectory, { recursive: true, force: true })
  })
  const caller = (cookie?: string) => {
    const fetch = async (address: string, init: RequestInit = {}) =>
      application.fetch(
        new Request(`http://localhost${address}`, {
          ...init,
          headers: { ...init.headers, ...(cookie ? { cookie } : {}) },
        }),
      )
    return { fetch, call: <E extends Endpoint>(endpoint: E, input: CallInput<E>) => callWith(fetch, endpoint, input) }
  }
  const anonymous = caller()
  let people = 0
  return {
    database,
    routes: application.routes,
    dataDirectory,
    fetch: application.fetch,
    anonymous,
    openSession: (personId) => openSession(database, personId),
    createOrganisation: (name, kind, parentId) =>
      inTransaction(database.db, async (tx) => (await createOrganisation(tx, { name, kind, parentId })).id),
    async signInAs(name, ...posts) {
      const username = `person${++people}`
      const { personId } = await inTransaction(database.db, async (tx) =>
        createAccount(tx, {
          name,
          username,
          password: { hash: await hash },
          posts: posts.map((post) => ({ ...post, fromOn: '2015-01-01' })),
        }),
      )
      const cookie = await openSession(database, personId)
      return { personId, name, cookie, ...caller(cookie) }
    },
  }
}

/** Every transaction fails once with a serialization failure just before its commit, and has to be retried whole. */
export function failEveryFirstCommit(): () => void {
  return injectBeforeCommit((attempt) => {
    if (attempt === 1) throw Object.assign(new Error('injected'), { code: '40001' })
  })
}

async function callWith<E extends Endpoint>(
  fetch: (address: string, init?: RequestInit) => Promise<Response>,
  endpoint: E,
  input: CallInput<E>,
): Promise<OutputOf<E>> {
  const { params, query, body } = input as {
    params?: Record<string, unknown>
    query?: Record<string, unknown>
    body?: unknown
  }
  const response = await fetch(addressOf(endpoint, params, query), {
    method: endpoint.method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const answer = response.status === 204 ? undefined : await response.json()
  if (response.ok) return answer as OutputOf<E>
  const { code, title, detail, status, errors } = answer as Problem
  throw new Problem(code, { status, title }, detail, errors)
}

/** The cookie of a session as sign-in makes it, without the second that hashing a password takes; sign-in has tests of its own. */
export async function openSession(database: Pick<OpenDatabase, 'pool'>, personId: string): Promise<string> {
  const token = newToken()
  await database.pool.query(
    `insert into identity.session (id, token_hash, person_id, created_at, last_seen_at, ends_at, idle_minutes, client_address, user_agent)
     values ($1, $2, $3, now(), now(), now() + interval '8 hours', 30, 'test', 'test')`,
    [newId(), hashToken(token), personId],
  )
  return `${sessionCookie}=${token}`
}
