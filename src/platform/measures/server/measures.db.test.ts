import { expect, test } from 'vitest'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { seededRandom } from '#base/draw/index.ts'
import { inTransaction } from '#base/database/index.ts'
import { subtree, type PathRange } from '#base/http/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { allUnits } from '../domain/index.ts'
import {
  applyIncrements,
  defineRollUp,
  findDrift,
  readCells,
  readSeries,
  recountRollUp,
  type Increment,
} from '../index.ts'

const app = await startTestApplication()
const { db, pool } = app.database
const city = await app.createOrganisation('郑州市', 'city', null)
const units = [
  await app.createOrganisation('金水区', 'county', city),
  await app.createOrganisation('惠济区', 'county', city),
]
const pathOf = async (id: string) =>
  (await pool.query<{ path: string }>('select path from organisations.organisation where id = $1', [id])).rows[0]!.path
const whole = [subtree(await pathOf(city))]

const rollUp = defineRollUp({
  name: 'test.cases',
  measures: ['major', 'amount'],
  cubes: {
    itemPlace: { keys: ['item', 'place'], grains: ['month'] },
    place: { keys: ['place'], grains: ['month', 'quarter', 'year'] },
    item: { keys: ['item'], grains: ['day', 'year'], overAll: true },
  },
})

const generator = seededRandom('measures')
const random = () => uniformInt(generator, 0, 999_999) / 1_000_000
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
const anyRecord = (): Increment => ({
  organisationId: pick(units),
  on: new Date(Date.UTC(2019, 0, 1) + Math.floor(random() * 700) * 86_400_000).toISOString().slice(0, 10),
  keys: { item: pick(['占道经营', '违法停车', '超标排放']), place: pick(['文化路', '花园路', '北环路', '']) },
  measures: { major: random() < 0.1 ? 1 : 0, amount: Math.floor(random() * 50_000) },
})
const records: Increment[] = []

test('after any inserts, deletes and failures the cells equal a recount', async () => {
  for (let step = 0; step < 25; step++) {
    const added = Array.from({ length: 40 }, anyRecord)
    const removed = records.splice(0, Math.floor(random() * 30))
    const fails = step % 5 === 4
    await inTransaction(db, async (tx) => {
      await applyIncrements(tx, rollUp, added, 1)
      await applyIncrements(tx, rollUp, removed, -1)
      if (fails) throw new Error('the work failed')
    }).catch((error: Error) => {
      if (!fails) throw error
    })
    records.push(...(fails ? removed : added))
  }
  expect(records.length).toBeGreaterThan(300)
  expect(await findDrift(db, rollUp, records)).toEqual([])
  expect((await findDrift(db, rollUp, records.slice(1))).length).toBeGreaterThan(0)
})

test('transactions that meet in the same cells wait for each other and lose nothing', async () => {
  const batches = Array.from({ length: 6 }, () => Array.from({ length: 60 }, anyRecord))
  await Promise.all(batches.map((batch) => inTransaction(db, (tx) => applyIncrements(tx, rollUp, batch, 1))))
  records.push(...batches.flat())
  expect(await findDrift(db, rollUp, records)).toEqual([])
})

test('a table by keys and month says what the records say', async () => {
  const rows = await readCells(db, rollUp, {
    cube: 'itemPlace',
    within: whole,
    from: '2019-03-01',
    until: '2020-02-01',
    by: ['item', 'month'],
    where: { place: ['文化路', '花园路'] },
  })
  const wanted = records.filter(
    ({ on, keys }) => on >= '2019-03-01' && on < '2020-02-01' && ['文化路', '花园路'].includes(keys['place']!),
  )
  expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(wanted.length)
  const one = rows.find((row) => row['item'] === '违法停车' && row['period'] === '2019-05-01')!
  const may = wanted.filter(({ on, keys }) => on.startsWith('2019-05') && keys['item'] === '违法停车')
  expect(one.count).toBe(may.length)
  expect(one.measures.amount).toBe(may.reduce((sum, { measures }) => sum + measures['amount']!, 0))
})

test('counts along time are the same, folded into one row for each value of the keys', async () => {
  const selection = { cube: 'itemPlace', within: whole, from: '2019-03-01', until: '2020-02-01' } as const
  const where = { item: ['占道经营', '违法停车'] }
  const series = await readSeries(db, rollUp, { ...selection, where, by: ['place'], grain: 'quarter' })
  const rows = await readCells(db, rollUp, { ...selection, where, by: ['place', 'quarter'], measures: [] })
  const folded = series.flatMap((row) => Object.entries(row.counts).map(([at, count]) => [row['place'], at, count]))
  expect(folded.toSorted()).toEqual(rows.map((row) => [row['place'], row['period'], row.count]).toSorted())
  expect(new Set(series.map((row) => row['place'])).size).toBe(series.length)
  expect(folded.length).toBeGreaterThan(series.length)
  expect(await readSeries(db, rollUp, { ...selection, within: [], by: ['place'], grain: 'month' })).toEqual([])
})

test('the greatest come first, over any months, and nobody sees beyond the own subtree', async () => {
  const within = [subtree(await pathOf(units[0]!))]
  const query = {
    cube: 'place',
    from: '2019-02-01',
    until: '2020-11-01',
    by: ['place'],
    orderBy: 'count',
    limit: 2,
  } as const
  const rows = await readCells(db, rollUp, { ...query, within })
  const counts = new Map<string, number>()
  for (const { organisationId, on, keys } of records)
    if (organisationId === units[0] && on >= '2019-02-01' && on < '2020-11-01')
      counts.set(keys['place']!, (counts.get(keys['place']!) ?? 0) + 1)
  const greatest = [...counts.values()].toSorted((a, b) => b - a).slice(0, 2)
  expect(rows.map((row) => row.count)).toEqual(greatest)
  expect(rows.map((row) => counts.get(row['place']!))).toEqual(greatest)
  expect(await readCells(db, rollUp, { ...query, within: [] })).toEqual([])
})

test('whoever sees every unit reads the cells over all, and nobody else does', async () => {
  const query = { cube: 'item', from: '2019-01-01', until: '2021-01-01', by: ['item'] } as const
  const counted = (ids: readonly string[], item: string) =>
    records.filter(({ organisationId, keys }) => ids.includes(organisationId) && keys['item'] === item).length
  // What only cells over all units know.
  await pool.query(`update measures.cell set measure2 = measure2 + 1000000000 where organisation_id = $1`, [allUnits])
  const sums = async (ranges: readonly PathRange[]) => {
    const rows = await readCells(db, rollUp, { ...query, within: ranges })
    return rows.map((row) => [row['item'], row.count, row.measures.amount > 1_000_000_000])
  }
  const items = [...new Set(records.map(({ keys }) => keys['item']!))]
  expect((await sums(whole)).toSorted()).toEqual(items.map((item) => [item, counted(units, item), true]).toSorted())
  const [one, other] = [await pathOf(units[0]!), await pathOf(units[1]!)]
  for (const [paths, ids] of [
    [[one], [units[0]!]],
    [[one, other], units],
  ] as const)
    expect((await sums(paths.map(subtree))).toSorted()).toEqual(
      items.map((item) => [item, counted(ids, item), false]).toSorted(),
    )
  await pool.query(`update measures.cell set measure2 = measure2 - 1000000000 where organisation_id = $1`, [allUnits])
})

test('a recount mends cells that somebody spoiled', async () => {
  await pool.query(
    'update measures.cell set count = count + 1 where starts_on = (select min(starts_on) from measures.cell)',
  )
  expect((await findDrift(db, rollUp, records)).length).toBeGreaterThan(0)
  await inTransaction(db, (tx) =>
    recountRollUp(
      tx,
      rollUp,
      (async function* () {
        for (let at = 0; at < records.length; at += 100) yield records.slice(at, at + 100)
      })(),
    ),
  )
  expect(await findDrift(db, rollUp, records)).toEqual([])
})
