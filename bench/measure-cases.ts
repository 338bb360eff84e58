import { businessToday } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import type { Actor, InputOf } from '#base/http/index.ts'
import { inquiryCases } from '#domains/inquiries/contract/index.ts'
import { listCases } from '#platform/procedures/server/list-cases.ts'
import { startBareService, statementsOf, type Statement } from './bare.ts'
import { cookieOf } from './city.ts'
import { fillCases } from './cases/fill-cases.ts'
import { measureVisits } from './cases/measure-visits.ts'
import type { Figure } from './figure.ts'
import { figuresOf } from './figures-of.ts'
import { startServer, withFolder } from './installation.ts'
import { compareLoads } from './load.ts'
import { timesOf } from './records/quantiles.ts'
import { foundRecordCity, type RecordCity } from './records/record-city.ts'
import { tell } from './records/tell.ts'

const { list, toDo, open } = inquiryCases.endpoints
const sizes = process.env['BENCH_CASES']?.split(',').map(Number) ?? [10_000, 100_000]
const rounds = 40
type Query = Partial<InputOf<typeof list>['query']>

/** What officers look at; each by the clerk of one department and by the office of the city. */
const looks: readonly (readonly [string, Query])[] = [
  ['最新的一页', {}],
  ['未办结，按期限', { closed: 'no', sort: 'dueOn' }],
  ['按状态和立案日期', { state: ['drafted'], openedFrom: '2020-01-01' }],
  ['按词查找', { q: '菜市场油烟' }],
  ['按当事人全名查找', { q: '测试人777' }],
  ['我经办的', { part: 'mine' }],
]

/** (l) cases: lists with scope, to-do, and a new case with its first entry and audit, over many cases and ten times as many entries. */
export const measureCases = (): Promise<Figure[]> =>
  withFolder(async (folder) => {
    const server = await startServer(folder, { SHANZHI_DEMO: '0' })
    const city = await foundRecordCity(server.url, folder)
    try {
      const measured: Map<string, number>[] = []
      for (const size of sizes) {
        tell(`填充到 ${size} 件`)
        await fillCases(city, size)
        measured.push(await lookAround(city))
      }
      return [
        { name: '(l) 案件数', value: sizes.at(-1)!, unit: `件（办理经过 ${sizes.at(-1)! * 10} 条）` },
        ...growthOf(measured),
        ...(await measureLoads(server.url, city)),
        ...(await measureVisits(server.url, city)),
      ]
    } finally {
      await city.close()
      await server.stop()
    }
  })

async function lookAround({ clerk, office }: RecordCity): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const [person, who] of [
    ['部门', clerk],
    ['全市', office],
  ] as const) {
    for (const [name, query] of looks) {
      const { p50 } = await timesOf(rounds, () => who.call(list, { query: { pageSize: 20, ...query } }))
      found.set(`${person}：${name}`, p50)
    }
    found.set(`${person}：待办`, (await timesOf(rounds, () => who.call(toDo, { query: {} }))).p50)
    found.set(`${person}：在待办中查找`, (await timesOf(rounds, () => who.call(toDo, { query: { q: '油烟' } }))).p50)
  }
  return found
}

/** Ten times as many cases: a tree grows by a fifth to a quarter, a page that counts up to its limit no further. */
function growthOf(measured: readonly Map<string, number>[]): Figure[] {
  const last = measured.at(-1)!
  const first = measured[0]!
  return [...last].map(([name, p50]) => ({
    name: `(l) ${name}，p50`,
    value: p50,
    unit: `毫秒（${sizes[0]} 件时 ${first.get(name)!.toFixed(1)}，增长 ${(p50 / first.get(name)!).toFixed(2)} 倍）`,
  }))
}

async function measureLoads(url: string, city: RecordCity): Promise<Figure[]> {
  const actor = await clerkOf(city)
  const query = { closed: 'no', sort: 'dueOn', pageSize: 50 } as const
  const sent = await statementsOf(
    city.database,
    (db) => listCases(inquiryCases, { input: { query }, actor, db, today: businessToday() } as never),
    4,
  )
  const unit = city.departments[0]!.id
  const bare = await startBareService(city.database, sent, insertionOf(unit))
  try {
    const search = new URLSearchParams({ closed: 'no', sort: 'dueOn', pageSize: '50' })
    const headers = { cookie: await cookieOf(url, 'clerk') }
    const office = { cookie: await cookieOf(url, 'office') }
    const listed = await compareLoads(
      { method: 'GET', url: `${url}/api${list.path}?${search}`, headers },
      { method: 'GET', url: bare.url },
    )
    // Units number their cases each by itself, so one does not wait for the other.
    const body = () => JSON.stringify(caseOf(city.departments[Math.floor(Math.random() * city.departments.length)]!.id))
    const created = await compareLoads(
      { method: 'POST', url: `${url}/api${open.path}`, headers: office, body },
      { method: 'POST', url: bare.url, body },
    )
    return [
      ...figuresOf('(l) 案件列表（范围、筛选、排序、计数、当事人）', listed, 0.5, 4),
      ...figuresOf('(l) 新建案件（编号、当事人、期限、经过、检索、提醒、审计）', created, 0.05),
    ]
  } finally {
    bare.stop()
  }
}

const caseOf = (organisationId: string) => ({
  organisationId,
  title: '菜市场油烟排放怎么办理',
  content: { question: '菜市场油烟排放怎么办理' },
  parties: [{ role: 'asker', kind: 'individual', name: '测试人甲' }],
  clientKey: newId(),
})

async function clerkOf({ database, departments }: RecordCity): Promise<Actor> {
  const { rows } = await database.pool.query<{ id: string; name: string; path: string }>(
    'select id, name, path from organisations.organisation where id = $1',
    [departments[0]!.id],
  )
  const { id, name, path } = rows[0]!
  const post = { organisationId: id, organisationName: name, organisationPath: path, role: 'reportingClerk' }
  const permissions = new Set([inquiryCases.permissions.read, inquiryCases.permissions.open])
  const posts = [{ ...post, onBehalfOf: null, permissions }]
  return { personId: id, name, sessionId: '', posts, mustChangePassword: false }
}

/** One row of a case, and nothing that belongs to it. */
const insertionOf = (unit: string): Statement => ({
  text: `insert into procedures.case (id, title, kind, organisation_id, numbered_by_id, year, sequence, number, state, opened_on,
      edition_from, created_at, changed_at)
    values ($1, $2, $3, $4, $4, 2019 + floor(random() * 5000)::int, 100000000 + floor(random() * 1000000000)::int, '2019-0001', 'received', '2019-01-01', '2015-01-01', now(), now())`,
  values: ['bench.bare', unit],
})
