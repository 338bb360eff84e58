import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from '#base/database/index.ts'
import { searchPoints } from '#domains/risk-prevention/server/search/search-points.ts'
import { readSought } from '#platform/search/index.ts'
import type { City } from './city.ts'
import type { Figure } from './figure.ts'
import { compareLoads } from './load.ts'
import { publishPoints } from './published-points.ts'

const points = 20_000

interface Asked {
  readonly name: string
  readonly title: string
  readonly words: string
  readonly tradeCode?: string
  readonly county?: string
}

const searches: readonly Asked[] = [
  { name: 'narrow', title: '词、行业、地点', words: '占道经营', tradeCode: 'H6210', county: '第7区' },
  { name: 'wide', title: '只有词', words: '许可证' },
  { name: 'browse', title: '只有行业、地点', words: '', tradeCode: 'H6210', county: '第7区' },
]

/** (f) the portal's search over 20,000 points: words by jieba, counts of every choice, a page of twenty; beside a bare service. */
export async function measureSearch(url: string, city: City): Promise<Figure[]> {
  await publishPoints(city.database, points)
  const bare = await startBare(city)
  try {
    const figures: Figure[] = [{ name: '(f) 已公布风险点', value: points, unit: '个' }]
    for (const asked of searches) {
      const { ours, bare: plain } = await compareLoads(
        { method: 'GET', url: `${url}${await addressOf(city, asked)}` },
        { method: 'GET', url: `${bare.url}${asked.name}` },
      )
      const name = `(f) 门户检索（${asked.title}）`
      figures.push(
        { name: `${name}：本系统（含网页）`, value: ours.perSecond, unit: '次/秒' },
        { name: `${name}：裸 Node + pg`, value: plain.perSecond, unit: '次/秒' },
        { name: `${name}：比值`, value: ours.perSecond / plain.perSecond, unit: '' },
        {
          name: `${name}：p50 / p99`,
          value: ours.p50,
          unit: `/ ${ours.p99.toFixed(1)} 毫秒（裸 p99 ${plain.p99.toFixed(1)}）`,
        },
      )
    }
    return figures
  } finally {
    bare.stop()
  }
}

async function addressOf(city: City, { words, tradeCode = '', county }: Asked): Promise<string> {
  return `/risks?${new URLSearchParams({ q: words, trade: tradeCode, place: (await placeOf(city, county)) ?? '' })}`
}

async function placeOf({ database }: City, county: string | undefined): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ id: string }>(
    'select id from organisations.organisation where name = $1',
    [county],
  )
  return rows[0]?.id
}

async function startBare(city: City): Promise<{ url: string; stop(): void }> {
  const { options } = city.database.pool
  const connection = { host: options.host, port: options.port, user: options.user, database: options.database }
  const statements: Record<string, unknown> = {}
  for (const asked of searches) statements[asked.name] = await statementsOf(city, asked, connection)
  const child = spawn(process.execPath, [fileURLToPath(new URL('bare-search.ts', import.meta.url))], {
    env: {
      ...process.env,
      BARE_CONNECTION: JSON.stringify(connection),
      BARE_SEARCHES: JSON.stringify(statements),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  )
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill('SIGTERM') }
}

/** The very statements that the product sends for this search. */
async function statementsOf(city: City, { words, tradeCode, county }: Asked, connection: pg.PoolConfig) {
  const sent: { text: string; values: readonly unknown[] }[] = []
  // oxlint-disable-next-line typescript/no-empty-object-type -- as the product's own
  const db: Db = new Kysely<{}>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...connection, max: 2 }) }),
    log: ({ query: { sql: text, parameters } }) => {
      sent.push({ text, values: parameters })
    },
  })
  const placeId = await placeOf(city, county)
  const found = await searchPoints(db, { sought: await readSought(words), tradeCode, placeId, page: 1, pageSize: 20 })
  await db.destroy()
  if (!found.items.length || sent.length !== 2) throw new Error(`expected a page by two statements, saw ${sent.length}`)
  return sent
}
