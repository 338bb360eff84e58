import { businessToday } from '#base/clock/index.ts'
import { scopesOf, type Actor } from '#base/http/index.ts'
import { listTasks } from '#domains/programmes/contract/index.ts'
import { listTasksUseCase } from '#domains/programmes/server/tasks/list-tasks.ts'
import { startBareService, statementsOf, type Statement } from './bare.ts'
import type { City } from './city.ts'
import type { Figure } from './figure.ts'
import { figuresOf } from './figures-of.ts'
import { compareLoads } from './load.ts'

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

async function startBare(city: City): Promise<{ url: string; stop(): void }> {
  const actor = await clerkOf(city)
  if (!scopesOf(actor, listTasks.permission).length) throw new Error('the member has no scope')
  const request = { input: { query }, actor, today: businessToday() }
  const list = await statementsOf(
    city.database,
    (db) => listTasksUseCase({ ...request, db } as unknown as Parameters<typeof listTasksUseCase>[0]),
    2,
  )
  return startBareService(city.database, list, insertStatement(city))
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
