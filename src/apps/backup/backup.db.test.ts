import { randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { UnusableInput } from '#base/command-line/index.ts'
import { inTransaction, migrate, openDatabase, startEmbedded } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { startQueue } from '#base/jobs/queue.ts'
import { allMigrations } from '#apps/server/modules.ts'
import { sealAudit } from '#platform/audit/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { withDatabase } from '#tests/harness/database-setup.ts'
import { buildCity, buildIssued, buildRow } from '#domains/programmes/tests/build-programme.ts'
import { backupCommand, restoreCommand, verifyCommand } from './commands.ts'
import { readArchive } from './archive/read-archive.ts'

const app = await startTestApplication()
const folder = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-backup-'))
const archive = path.join(folder, 'city.backup')
const given = inject('databaseConnection')
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const urlOf = (database: string) => {
  if (given.connectionString) return withDatabase(given, database).connectionString!
  return `postgresql://${given.user}@${encodeURIComponent(String(given.host))}:${given.port}/${database}`
}

/** Points the commands at a database and a data folder, as the environment does. */
function use(url: string, dataDirectory: string) {
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('DATA_DIR', dataDirectory)
}
const ownDatabase =
  app.database.connection.database ?? new URL(app.database.connection.connectionString!).pathname.slice(1)
const useSource = () => use(urlOf(ownDatabase), app.dataDirectory)
const run = (command: typeof backupCommand | typeof restoreCommand, ...positional: string[]) =>
  command.run({ positional, options: {} })

/** Every row of every table as text, for comparing two databases. */
async function contentOf(pool: typeof app.database.pool): Promise<Record<string, string[]>> {
  const { rows } = await pool.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema', 'jobs') and table_name <> 'migration' order by 1`,
  )
  const all: Record<string, string[]> = {}
  for (const { name } of rows)
    all[name] = (await pool.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)).rows.map(
      (r) => r.row,
    )
  return all
}

async function emptyDatabase(): Promise<{ url: string; open: () => ReturnType<typeof openDatabase> }> {
  const name = `shanzhi_restore_${process.pid}_${randomBytes(4).toString('hex')}`
  const admin = openDatabase({ ...given, max: 1 })
  await admin.pool.query(`create database ${name}`)
  afterAll(async () => {
    await admin.pool.query(`drop database if exists ${name} with (force)`)
    await admin.close()
  })
  return { url: urlOf(name), open: () => openDatabase({ ...withDatabase(given, name), max: 4 }) }
}

beforeAll(async () => {
  const city = await buildCity(app)
  await buildIssued(city, [buildRow('G1', { requirement: '引号"、反斜线\\、换行\n、制表\t、汉字𠮷' })])
  for (const size of [1, 70_000, 3_000_000])
    await inTransaction(app.database.db, (tx) =>
      storeFile(tx, {
        name: `附件${size}.bin`,
        content: Readable.from([randomBytes(size)]),
        organisationId: city.county,
        actor: { personId: city.clerk.personId, name: '演示乙', sessionId: '', posts: [], mustChangePassword: false },
        at: new Date(),
      }),
    )
  await sealAudit(app.database.db)
  await mkdir(path.join(app.dataDirectory, 'keys'))
  await writeFile(path.join(app.dataDirectory, 'keys/contacts.key'), 'secret')
  useSource()
  await run(backupCommand, archive)
})

test('what was backed up stands in another place, row by row and byte by byte', async () => {
  const target = await emptyDatabase()
  const dataDirectory = path.join(folder, 'restored')
  use(target.url, dataDirectory)
  await expect(run(restoreCommand, archive)).resolves.toMatchObject({ files: 3 })
  const restored = target.open()
  try {
    expect(await contentOf(restored.pool)).toEqual(await contentOf(app.database.pool))
    expect(await migrate(restored.db, allMigrations())).toEqual([])
    const triggers = `select count(*)::int as n from pg_trigger where tgenabled <> 'O'`
    expect((await restored.pool.query(triggers)).rows).toEqual([{ n: 0 }])
  } finally {
    await restored.close()
  }
  expect(await readFile(path.join(dataDirectory, 'keys/contacts.key'), 'utf8')).toBe('secret')
  await expect(verifyCommand.run({ positional: [], options: {} })).resolves.toMatchObject({
    intact: true,
    files: { checked: 3, missing: [], damaged: [] },
  })
})

// Two servers are made for it.
test('an embedded city moves to a server over TCP', { timeout: 120_000 }, async () => {
  const home = path.join(folder, 'embedded')
  use('', home)
  await run(restoreCommand, archive)
  const second = path.join(folder, 'second.backup')
  await run(backupCommand, second)
  const tcpPort = 20_000 + Math.floor(Math.random() * 20_000)
  const server = await startEmbedded(path.join(folder, 'server'), { tcpPort })
  try {
    use(`postgresql://shanzhi@127.0.0.1:${tcpPort}/shanzhi`, path.join(folder, 'moved'))
    await run(restoreCommand, second)
    const verdict = await verifyCommand.run({ positional: [], options: {} })
    expect(verdict).toMatchObject({ intact: true, files: { checked: 3 } })
    expect(verdict.audit.verified).toBeGreaterThan(3)
  } finally {
    await server.stop()
  }
})

test('a target with data is refused and not touched', async () => {
  useSource()
  const before = await contentOf(app.database.pool)
  await expect(run(restoreCommand, archive)).rejects.toThrow(/不是空的/)
  expect(await contentOf(app.database.pool)).toEqual(before)
  const target = await emptyDatabase()
  use(target.url, app.dataDirectory)
  await expect(run(restoreCommand, archive)).rejects.toThrow(/文件目录不是空的/)
})

test('a backup never overwrites a file', async () => {
  useSource()
  const before = await readFile(archive)
  await expect(run(backupCommand, archive)).rejects.toThrow(/已经存在/)
  expect((await readFile(archive)).equals(before)).toBe(true)
})

const damages: [string, (file: string, size: number) => Promise<void>][] = [
  ['cut in the middle', (file, size) => truncate(file, Math.floor(size / 2))],
  ['cut before its last entries', (file, size) => truncate(file, size - 4096)],
  ['with one bit turned early on', (file) => flip(file, 2000)],
  ['with one bit turned inside a file', (file, size) => flip(file, size - 1_000_000)],
  ['that is something else', (file) => writeFile(file, randomBytes(5000))],
  ['that is empty', (file) => truncate(file, 0)],
]

test.each(damages)('an archive %s is refused in Chinese, and nothing is written', async (_what, damage) => {
  const damaged = path.join(folder, `${randomBytes(4).toString('hex')}.backup`)
  await cp(archive, damaged)
  await damage(damaged, (await stat(damaged)).size)
  const target = await emptyDatabase()
  use(target.url, path.join(folder, randomBytes(4).toString('hex')))
  const restoring = run(restoreCommand, damaged)
  await expect(restoring).rejects.toThrow(UnusableInput)
  await expect(restoring).rejects.toThrow(/备份文件/)
  const database = target.open()
  const { rows } = await database.pool.query(`select nspname from pg_namespace where nspname = 'base'`)
  await database.close()
  expect(rows).toEqual([])
})

test('an archive of a later version is refused by name', async () => {
  await app.database.pool.query(
    `insert into base.migration (name, module, hash) values ('209901010000-add-future.sql', 'base', repeat('0', 64))`,
  )
  const later = path.join(folder, 'later.backup')
  useSource()
  await run(backupCommand, later)
  await app.database.pool.query(`delete from base.migration where name like '2099%'`)
  const target = await emptyDatabase()
  use(target.url, path.join(folder, 'later'))
  await expect(run(restoreCommand, later)).rejects.toThrow(/209901010000-add-future/)
})

test('an event that waits for its listener is heard after the restore', async () => {
  const queue = await startQueue(
    app.database.db,
    [{ event: 'test.waited', name: 'test.deaf', hear: async () => {} }],
    [],
  )
  await queue.stop()
  await inTransaction(app.database.db, (tx) => emit(tx, 'test.waited', { n: 1 }, new Date()))
  const slow = await startQueue(
    app.database.db,
    [{ event: 'test.waited', name: 'test.deaf', hear: () => Promise.reject(new Error('not yet')) }],
    [],
  )
  await slow.relay()
  await slow.stop()
  const waiting = path.join(folder, 'waiting.backup')
  useSource()
  await run(backupCommand, waiting)
  const target = await emptyDatabase()
  use(target.url, path.join(folder, 'waiting'))
  await run(restoreCommand, waiting)
  const restored = target.open()
  const { rows } = await restored.pool.query(`select payload from base.outbox where name = 'test.waited'`)
  await restored.close()
  expect(rows).toEqual([{ payload: { n: 1 } }])
})

test('the manifest tells what the archive holds', async () => {
  const manifest = await readArchive(archive)
  expect(manifest.contents).toEqual({ count: 3, bytes: 3_070_001 })
  expect(manifest.tables.find(({ name }) => name === 'programmes.row')).toMatchObject({ rows: 1 })
})

test('verify names a file that was altered in place', async () => {
  const target = await emptyDatabase()
  const dataDirectory = path.join(folder, 'altered')
  use(target.url, dataDirectory)
  await run(restoreCommand, archive)
  const restored = target.open()
  const { rows } = await restored.pool.query<{ sha256: string }>(
    'select sha256 from files.content order by bytes limit 1',
  )
  await restored.close()
  const sha256 = rows[0]!.sha256
  await writeFile(path.join(dataDirectory, 'files/content', sha256.slice(0, 2), sha256), 'X')
  const verdict = await verifyCommand.run({ positional: [], options: {} })
  expect(verdict).toMatchObject({ intact: false, files: { damaged: [sha256] } })
  expect(verifyCommand.hasFailed?.(verdict)).toBe(true)
})

async function flip(file: string, at: number): Promise<void> {
  const content = await readFile(file)
  content[at] = content[at]! ^ 1
  await writeFile(file, content)
}
