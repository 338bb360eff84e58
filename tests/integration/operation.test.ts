import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { settleDemonstration } from '#apps/server/settle-demonstration.ts'
import { explainStartFailure } from '#apps/server/start-failure.ts'
import { readConfig } from '#base/config/index.ts'
import { inTransaction, openDatabase, startEmbedded } from '#base/database/index.ts'
import { createOrganisation } from '#platform/organisations/index.ts'
import { createTestDatabase } from '#tests/harness/database.ts'
import { freePort, isReady, ready, spawnServer } from '#tests/harness/server-process.ts'

const folder = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-operation-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
// Processes start and stop here; on a busy machine each takes its time.
vi.setConfig({ testTimeout: 180_000 })
const place = (name: string) => path.join(folder, name)
const portEnvironment = async () => ({ PORT: String(await freePort()) })

test('an empty city starts with a one-time set-up link, ends its open requests on SIGTERM, and leaves nothing running', async () => {
  const dataDirectory = place('stopping')
  const server = await ready(spawnServer({ ...(await portEnvironment()), DATA_DIR: dataDirectory }))
  const link = await vi.waitFor(() => {
    const found = /(http\S+\/workbench\/setup\?token=(\S+))/.exec(server.words())
    expect(found?.[1]).toContain(server.url)
    return found!
  }, 10_000)
  const embedded = await startEmbedded(path.join(dataDirectory, 'postgres'))
  const database = openDatabase({ ...embedded.connection, max: 2 })
  const holder = await database.pool.connect()
  await holder.query('begin; lock table identity.setup in access exclusive mode')
  const person = (username: string) => ({ name: '演示甲', username, password: 'Gd7-wxp-9Kt' })
  const asked = fetch(`${server.url}/api/identity/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: link[2],
      city: { name: '郑州市', code: '410100' },
      systemAdministrator: person('system'),
      securityAdministrator: person('security'),
      auditAdministrator: person('audit'),
    }),
  })
  await sleep(300)
  server.child.kill('SIGTERM')
  await sleep(300)
  await holder.query('rollback')
  holder.release()
  expect((await asked).status).toBe(204)
  await database.close()
  expect(await server.ended).toBe(0)
  expect(await isReady(server.url)).toBe(false)
  expect(await embedded.processId()).toBeUndefined()
})

test('two that start at the same moment on the same new folder share it', async () => {
  const dataDirectory = place('together')
  const servers = [await portEnvironment(), await portEnvironment()].map((port) =>
    spawnServer({ ...port, DATA_DIR: dataDirectory, ROLE: 'workbench' }),
  )
  await Promise.all(servers.map(ready))
  for (const { child } of servers) child.kill('SIGTERM')
  expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0])
})

test('portal and workbench run as two processes on two ports, each with a database role of its own', async () => {
  const dataDirectory = place('apart')
  const early = spawnServer({ ...(await portEnvironment()), DATA_DIR: dataDirectory, ROLE: 'portal' })
  expect(await early.ended).toBe(1)
  expect(early.words()).toContain('请先启动工作台')
  const run = async (ROLE: string) =>
    ready(spawnServer({ ...(await portEnvironment()), DATA_DIR: dataDirectory, ROLE }))
  const [workbench, portal] = [await run('workbench'), await run('portal')]
  const statusOf = async (url: string, address: string) => (await fetch(`${url}${address}`)).status
  expect(await statusOf(portal.url, '/')).toBe(200)
  expect(await statusOf(portal.url, '/api/identity/me')).toBe(404)
  expect(await statusOf(workbench.url, '/')).toBe(404)
  expect(await statusOf(workbench.url, '/api/identity/me')).toBe(401)
  const embedded = await startEmbedded(path.join(dataDirectory, 'postgres'))
  const database = openDatabase({ ...embedded.connection, max: 1 })
  const { rows } = await database.pool.query<{ role: string }>(
    `select distinct usename as role from pg_stat_activity where application_name = 'shanzhi' order by 1`,
  )
  await database.close()
  expect(rows.map(({ role }) => role)).toEqual(['shanzhi', 'shanzhi_portal'])
  for (const { child, ended } of [portal, workbench]) {
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  }
})

describe('a start that cannot be says in Chinese why', () => {
  test('the port is taken', async () => {
    const port = await portEnvironment()
    const other = createServer().listen(Number(port.PORT), '127.0.0.1')
    const server = spawnServer({ ...port, DATA_DIR: place('taken') })
    expect(await server.ended).toBe(1)
    other.close()
    expect(server.words()).toContain(`端口 ${port.PORT} 已被占用`)
  })

  test('the data folder belongs to another version of the database', async () => {
    await mkdir(place('older/postgres'), { recursive: true })
    await writeFile(place('older/postgres/PG_VERSION'), '15\n')
    const server = spawnServer({ ...(await portEnvironment()), DATA_DIR: place('older') })
    expect(await server.ended).toBe(1)
    expect(server.words()).toMatch(/属于 PostgreSQL 15.*备份.*恢复/)
  })

  test('the data folder holds something else', async () => {
    await mkdir(place('else/postgres'), { recursive: true })
    await writeFile(place('else/postgres/照片.txt'), '')
    const server = spawnServer({ ...(await portEnvironment()), DATA_DIR: place('else') })
    expect(await server.ended).toBe(1)
    expect(server.words()).toContain('也不是本系统的数据目录')
  })

  test('the database server does not answer', async () => {
    const DATABASE_URL = `postgresql://shanzhi@127.0.0.1:${await freePort()}/shanzhi`
    const server = spawnServer({ ...(await portEnvironment()), DATA_DIR: place('far'), DATABASE_URL })
    expect(await server.ended).toBe(1)
    expect(server.words()).toContain('连接不上 DATABASE_URL')
  })

  test('a setting cannot be used', async () => {
    const server = spawnServer({ PORT: '99999', DATA_DIR: place('setting') })
    expect(await server.ended).toBe(2)
    expect(server.words()).toContain('环境变量 PORT')
  })

  test.each([
    ['ENOSPC', '磁盘已满'],
    ['EROFS', '只读'],
    ['EACCES', '没有权限'],
    ['28P01', '连接不上 DATABASE_URL'],
  ])('%s', (code, words) => {
    expect(explainStartFailure(Object.assign(new Error('x'), { code }))).toContain(words)
  })
})

describe('demonstration data', async () => {
  const { pool, db } = await createTestDatabase()
  const database = { pool, db, close: async () => {} }
  const settle = (environment: Record<string, string>) => settleDemonstration(readConfig(environment), database)

  test('only on this machine with the embedded database, unless asked for by name', () => {
    const asked = (environment: Record<string, string>) => readConfig(environment).demonstration
    expect(asked({})).toBe(true)
    expect(asked({ HOST: '0.0.0.0' })).toBe(false)
    expect(asked({ HOST: '::' })).toBe(false)
    expect(asked({ DATABASE_URL: 'postgresql://db/shanzhi' })).toBe(false)
    expect(asked({ HOST: '0.0.0.0', SHANZHI_DEMO: 'force' })).toBe(true)
    expect(asked({ SHANZHI_DEMO: '0' })).toBe(false)
  })

  test('never on top of real data, and never served as real', async () => {
    expect((await settle({})).demonstration).toBe(true)
    await inTransaction(db, (tx) => createOrganisation(tx, { name: '真实市', kind: 'city', parentId: null }))
    expect((await settle({})).demonstration).toBe(false)
    await pool.query(
      `insert into base.setting (key, value) values ('demonstration', '{"startedAt": "2026-01-01T00:00:00Z"}')`,
    )
    expect((await settle({})).demonstration).toBe(true)
    await expect(settle({ SHANZHI_DEMO: '0' })).rejects.toThrow(/演示数据/)
    await expect(settle({ HOST: '0.0.0.0' })).rejects.toThrow(/演示数据/)
    expect((await settle({ HOST: '0.0.0.0', SHANZHI_DEMO: 'force' })).demonstration).toBe(true)
  })
})
