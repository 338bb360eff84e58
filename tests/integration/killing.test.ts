import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { inTransaction, openDatabase, startEmbedded } from '#base/database/index.ts'
import { sealAudit, verifyAudit } from '#platform/audit/index.ts'
import { createAccount, hashPassword } from '#platform/identity/index.ts'
import { createOrganisation } from '#platform/organisations/index.ts'
import { openSession } from '#tests/harness/app.ts'
import { freePort, ready, spawnServer, type ServerProcess } from '#tests/harness/server-process.ts'

/** Acknowledged writes in each round; somewhere among them something is killed. */
const writesPerRound = 200
const rounds = 20
const writers = 8

const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-kill-'))
const PORT = String(await freePort())
const start = () => ready(spawnServer({ PORT, DATA_DIR: dataDirectory, ROLE: 'workbench' }))
let server = await start()
const embedded = await startEmbedded(path.join(dataDirectory, 'postgres'))
const database = openDatabase({ ...embedded.connection, max: 2 })
afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  await database.close()
  await embedded.stop()
  await rm(dataDirectory, { recursive: true, force: true })
})

const { organisationId, cookie } = await foundOffice()
let written = 0

async function foundOffice() {
  const hash = await hashPassword('Test-password-2020')
  const made = await inTransaction(database.db, async (tx) => {
    const { id } = await createOrganisation(tx, { name: '郑州市', kind: 'city', parentId: null })
    const posts = [{ organisationId: id, role: 'cityOffice' as const, fromOn: '2015-01-01' }]
    const { personId } = await createAccount(tx, { name: '演示甲', username: 'office', password: { hash }, posts })
    return { organisationId: id, personId }
  })
  return { organisationId: made.organisationId, cookie: await openSession(database, made.personId) }
}

/** One write; answers its title where it was acknowledged, undefined where nobody can tell. */
async function write({ url }: ServerProcess): Promise<string | undefined> {
  const title = `方案 ${++written}`
  const answer = await fetch(`${url}/api/programmes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ organisationId, year: 2020, title, rows: [], questions: [] }),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => undefined)
  if (answer?.ok) return title
  if (answer && answer.status < 500) throw new Error(`unexpected ${answer.status}: ${await answer.text()}`)
  await sleep(20)
  return undefined
}

/** Writes until as many are acknowledged as a round has; `at` is called once, when that many are. */
async function writeRound(at: number, kill: () => Promise<void>): Promise<string[]> {
  const acknowledged: string[] = []
  let killing: Promise<void> | undefined
  const deadline = Date.now() + 60_000
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (acknowledged.length < writesPerRound) {
        if (Date.now() > deadline) throw new Error(`only ${acknowledged.length} writes: ${server.words()}`)
        const title = await write(server)
        if (title) acknowledged.push(title)
        if (acknowledged.length >= at) killing ??= kill()
      }
    }),
  )
  await killing
  return acknowledged
}

async function killApplication(): Promise<void> {
  server.child.kill('SIGKILL')
  await server.ended
  server = await start()
}

async function killDatabase(): Promise<void> {
  process.kill((await embedded.processId())!, 'SIGKILL')
}

/** Which of these titles the database does not hold. A fresh connection: old ones may be broken. */
async function lost(titles: readonly string[]): Promise<string[]> {
  const client = new pg.Client(embedded.connection)
  await client.connect()
  const { rows } = await client.query<{ title: string }>(
    'select t as title from unnest($1::text[]) t where not exists (select 1 from programmes.programme p where p.title = t)',
    [titles],
  )
  await client.end()
  return rows.map(({ title }) => title)
}

test(
  'killing the application and the database in turn, twenty times in the middle of writes, loses nothing acknowledged',
  { timeout: 600_000 },
  async () => {
    const all: string[] = []
    for (let round = 0; round < rounds; round++) {
      const at = 20 + Math.floor(Math.random() * (writesPerRound - 40))
      const titles = await writeRound(at, round % 2 ? killDatabase : killApplication)
      expect(await lost(titles)).toEqual([])
      all.push(...titles)
    }
    expect(all).toHaveLength(new Set(all).size)
    expect(await lost(all)).toEqual([])
    await sealAudit(database.db)
    const verdict = await verifyAudit(database.db)
    expect(verdict).toMatchObject({ intact: true, unsealed: 0 })
    const { rows } = await database.pool.query<{ n: number }>(
      `select count(*)::int as n from programmes.programme p
       where (select count(*) from audit.entry where subject = 'programmes.programme:' || p.id) <> 1`,
    )
    expect(rows).toEqual([{ n: 0 }])
  },
)

test('a second server on the same data folder joins; when the first stops, it goes on', async () => {
  const second = await ready(
    spawnServer({ PORT: String(await freePort()), DATA_DIR: dataDirectory, ROLE: 'workbench' }),
  )
  const [here, there] = [await write(server), await write(second)]
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const after = await write(second)
  expect([here, there, after].every(Boolean)).toBe(true)
  expect(await lost([here!, there!, after!])).toEqual([])
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
})
