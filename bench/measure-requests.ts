import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { businessToday } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import { scopesOf, type Actor } from '#base/http/index.ts'
import { listTasks } from '#domains/programmes/contract/index.ts'
import { listTasksUseCase } from '#domains/programmes/server/tasks/list-tasks.ts'
import type { City } from './city.ts'
import type { Figure } from './figure.ts'
import { compareLoads, type Load } from './load.ts'

interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

const query = { year: 2020, state: ['open'], sort: '-dueOn', pageSize: 50 } as const

/** (a) the task list and (b) a create with audit, each beside a bare service on the same database in the same run. */
export async function measureRequests(url: string, city: City): Promise<Figure[]> {
  const bare = await startBare(city)
  try {
    const search = new URLSearchParams({ year: '2020', state: 'open', sort: query.sort, pageSize: '50' })
    const list = await compareLoads(
      { method: 'GET', url: `${url}/api${listTasks.path}?${search}`, headers: { cookie: city.memberCookie } },
      { method: 'GET', url: bare.url },
    )
    let written = 0
    const body = () => JSON.stringify({ organisationId: city.cityId, year: 2021, title: `方案 ${++written}` })
    const create = await compareLoads(
      { method: 'POST', url: `${url}/api/programmes`, headers: { cookie: city.officeCookie }, body },
      { method: 'POST', url: bare.url, body },
    )
    return [
      { name: '(a) 任务数', value: city.tasks, unit: '项', budget: { atLeast: 10_000 } },
      ...figuresOf('(a) 任务列表（筛选、排序、计数、范围）', list, 0.5, 4),
      ...figuresOf('(b) 新建并审计', create, 0.25),
    ]
  } finally {
    bare.stop()
  }
}

function figuresOf(name: string, { ours, bare }: { ours: Load; bare: Load }, atLeast: number, tail?: number): Figure[] {
  const ratio = ours.p99 / bare.p99
  return [
    { name: `${name}：本系统`, value: ours.perSecond, unit: '次/秒' },
    { name: `${name}：裸 Node + pg`, value: bare.perSecond, unit: '次/秒' },
    { name: `${name}：比值`, value: ours.perSecond / bare.perSecond, unit: '', budget: { atLeast } },
    { name: `${name}：p50 / p99`, value: ours.p50, unit: `/ ${ours.p99.toFixed(1)} 毫秒` },
    { name: `${name}：p99 与裸服务之比`, value: ratio, unit: '', ...(tail ? { budget: { atMost: tail } } : {}) },
  ]
}

async function startBare(city: City): Promise<{ url: string; stop(): void }> {
  const { options } = city.database.pool
  const connection = { host: options.host, port: options.port, user: options.user, database: options.database }
  const child = spawn(process.execPath, [fileURLToPath(new URL('bare-service.ts', import.meta.url))], {
    env: {
      ...process.env,
      BARE_CONNECTION: JSON.stringify(connection),
      BARE_LIST: JSON.stringify(await listStatements(city, connection)),
      BARE_INSERT: JSON.stringify(insertStatement(city)),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  )
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill('SIGTERM') }
}

/** The very statements that the product sends for this person and this query: page and count. */
async function listStatements(city: City, connection: pg.PoolConfig): Promise<Statement[]> {
  const sent: Statement[] = []
  // oxlint-disable-next-line typescript/no-empty-object-type -- as the product's own
  const db: Db = new Kysely<{}>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...connection, max: 2 }) }),
    log: ({ query: { sql: text, parameters } }) => {
      sent.push({ text, values: parameters })
    },
  })
  const actor = await clerkOf(city)
  if (!scopesOf(actor, listTasks.permission).length) throw new Error('the member has no scope')
  const request = { input: { query }, actor, db, today: businessToday() }
  await listTasksUseCase(request as unknown as Parameters<typeof listTasksUseCase>[0])
  await db.destroy()
  if (sent.length !== 2) throw new Error(`expected a page and a count, saw ${sent.length} statements`)
  return sent.toSorted((a) => (a.text.includes('count(*)') ? 1 : -1))
}

async function clerkOf({ database }: City): Promise<Actor> {
  const { rows } = await database.pool.query<{ id: string; name: string; path: string }>(
    `select id, name, path from organisations.organisation where name = '第7区'`,
  )
  const { id, name, path } = rows[0]!
  const post = { organisationId: id, organisationName: name, organisationPath: path, role: 'reportingClerk' }
  const permissions = new Set([listTasks.permission, 'programmes.draft'])
  const posts = [{ ...post, onBehalfOf: null, permissions }]
  return { personId: id, name, sessionId: '', posts, mustChangePassword: false }
}

function insertStatement({ cityId }: City): Statement {
  return {
    text: `insert into programmes.programme (id, title, organisation_id, year, created_by, created_at, changed_at)
      values ($1, $2, $3, $4, $5, now(), now())`,
    values: [cityId, 2021, cityId],
  }
}
