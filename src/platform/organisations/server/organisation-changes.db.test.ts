import { expect, test } from 'vitest'
import { inTransaction, type Transaction } from '#base/database/index.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { isWithin, subtree } from '#base/http/index.ts'
import { createTestDatabase } from '#tests/harness/database.ts'
import type { OrganisationKind } from '../contract/index.ts'
import {
  abolishOrganisation,
  addGuide,
  createOrganisation,
  getOrganisation,
  listGuidedOn,
  listSubtree,
  moveOrganisation,
  organisationNamesOn,
  renameOrganisation,
  treeOn,
} from '../index.ts'
import { getHistory } from './history.ts'
import { mergeOrganisations } from './merge-organisations.ts'

const { db } = await createTestDatabase()
const time = { now: new Date('2020-12-28T02:00:00Z'), today: '2020-12-28' }
const write = <T>(work: (tx: Transaction) => Promise<T>) => inTransaction(db, work)

let count = 0
async function unit(name: string, parentId: string | null = null, kind: OrganisationKind = 'department') {
  const unique = parentId === null ? `${name}${++count}` : name
  return (await write((tx) => createOrganisation(tx, { name: unique, kind, parentId }))).id
}
const rename = (id: string, name: string, on: string) =>
  write((tx) => renameOrganisation(tx, id, { name, on, reason: '机构改革' }, time))
const move = (id: string, parentId: string, on = '2019-04-01') =>
  write((tx) => moveOrganisation(tx, id, { parentId, on, reason: '机构改革' }, time))
const abolish = (id: string, on: string, ...successorIds: string[]) =>
  write((tx) => abolishOrganisation(tx, id, { on, reason: '机构改革', successorIds }, time))
const namesOf = async (id: string, ...days: string[]) =>
  Promise.all(days.map(async (day) => (await organisationNamesOn(db, [id], day)).get(id)))

test('a record of 2018 shows the name of 2018 after two renamings', async () => {
  const id = await unit('市农委')
  const first = (await getOrganisation(db, id)).name
  await rename(id, '市农业局', '2016-05-01')
  await rename(id, '市农业农村局', '2019-03-01')
  expect(await namesOf(id, '2010-01-01', '2016-04-30', '2016-05-01', '2019-02-28', '2019-03-01', '2020-12-28')).toEqual(
    [first, first, '市农业局', '市农业局', '市农业农村局', '市农业农村局'],
  )
  const { names, name } = await getHistory(db, id)
  expect(name).toBe('市农业农村局')
  expect(names.map((period) => [period.fromOn, period.untilOn])).toEqual([
    [null, '2016-05-01'],
    ['2016-05-01', '2019-03-01'],
    ['2019-03-01', null],
  ])
})

test('the same day again corrects a name; an earlier or a coming day is refused', async () => {
  const id = await unit('城管局')
  await rename(id, '城市管里局', '2019-01-01')
  await rename(id, '城市管理局', '2019-01-01')
  expect((await getHistory(db, id)).names).toHaveLength(2)
  await expect(rename(id, '另名', '2018-12-31')).rejects.toMatchObject({ code: 'organisations.wrong-day' })
  await expect(rename(id, '另名', '2020-12-29')).rejects.toMatchObject({ code: 'organisations.wrong-day' })
})

test('a unit moves with everything below it, and the old tree can still be seen', async () => {
  const city = await unit('郑州市', null, 'city')
  const east = await unit('东区', city, 'county')
  const west = await unit('西区', city, 'county')
  const bureau = await unit('水利局', east)
  const division = await unit('法规科', bureau, 'division')
  await move(bureau, west)
  const { path } = await getOrganisation(db, west)
  expect((await listSubtree(db, path)).map((one) => one.name)).toEqual(['西区', '水利局', '法规科'])
  expect(isWithin((await getOrganisation(db, division)).path, subtree(path))).toBe(true)
  const before = await treeOn(db, '2019-03-31', city)
  const after = await treeOn(db, '2019-04-01', city)
  expect(before.map((node) => node.name)).toEqual([
    (await getOrganisation(db, city)).name,
    '东区',
    '水利局',
    '法规科',
    '西区',
  ])
  expect(after.find((node) => node.id === bureau)?.parentId).toBe(west)
})

test('a unit cannot move below itself, nor the tree grow without end', async () => {
  const top = await unit('上级')
  const below = await unit('下级', top)
  await expect(move(top, below)).rejects.toMatchObject({ code: 'organisations.own-subtree' })
  await expect(move(top, top)).rejects.toMatchObject({ code: 'organisations.own-subtree' })
  let at = below
  const grow = async () => {
    for (let level = 3; level < 30; level++) at = await unit(`第${level}级`, at)
  }
  await expect(grow()).rejects.toMatchObject({ code: 'organisations.too-deep' })
})

test('founding a unit while its superior moves leaves no unit behind', async () => {
  const city = await unit('市')
  const [from, to] = [await unit('甲', city), await unit('乙', city)]
  const moving = await unit('动', from)
  await Promise.all([
    move(moving, to),
    ...Array.from({ length: 6 }, (_, i) => unit(`子${i}`, moving)),
    move(from, to).catch(() => {}),
  ])
  const { path } = await getOrganisation(db, moving)
  const children = (await listSubtree(db, path)).filter((one) => one.parentId === moving)
  expect(children).toHaveLength(6)
})

test('a merger ends the sources, moves their units and names the successor', async () => {
  const city = await unit('市')
  const [fiscal, land, target] = [await unit('国税局', city), await unit('地税局', city), await unit('税务局', city)]
  const office = await unit('办税厅', land, 'subordinateUnit')
  const merger = { sourceIds: [fiscal, land], targetId: target, on: '2018-07-05', reason: '国税地税合并' }
  await write((tx) => mergeOrganisations(tx, merger, time))
  expect(await getHistory(db, target)).toMatchObject({
    predecessors: [{ id: fiscal, on: '2018-07-05' }, { id: land }],
  })
  expect(await getOrganisation(db, office)).toMatchObject({ parentId: target })
  expect(await getOrganisation(db, land)).toMatchObject({ abolishedOn: '2018-07-05' })
  expect((await treeOn(db, '2018-07-04', city)).map((node) => node.id)).toContain(land)
  expect((await treeOn(db, '2018-07-05', city)).map((node) => node.id)).not.toContain(land)
  expect(await namesOf(land, '2020-12-28')).toEqual(['地税局'])
})

test('what has units below it, or is over already, does not end', async () => {
  const top = await unit('局')
  const below = await unit('处', top, 'division')
  await expect(abolish(top, '2020-01-01')).rejects.toThrow('下还有处')
  await abolish(below, '2020-01-01')
  await abolish(top, '2020-01-01')
  await expect(abolish(top, '2020-02-01')).rejects.toMatchObject({ code: 'organisations.abolished' })
  await expect(unit('新处', top)).rejects.toMatchObject({ code: 'organisations.abolished' })
  await expect(rename(top, '新局', '2020-02-01')).rejects.toMatchObject({ code: 'organisations.abolished' })
})

test('a county bureau has two masters, and guidance has its days', async () => {
  const city = await unit('市')
  const [county, bureau] = [await unit('县', city, 'county'), await unit('市商务局', city)]
  const local = await unit('县商务局', county)
  const guide = (fromOn: string, lastOn: string | null = null) =>
    write((tx) => addGuide(tx, { organisationId: local, guideId: bureau, fromOn, lastOn }))
  await guide('2015-01-01', '2018-12-31')
  await expect(guide('2018-06-01')).rejects.toMatchObject({ code: 'organisations.already-guided' })
  await guide('2019-01-01')
  expect(await listGuidedOn(db, bureau, '2018-12-31')).toEqual([local])
  expect(await listGuidedOn(db, bureau, '2014-12-31')).toEqual([])
  await abolish(local, '2020-06-01')
  expect(await listGuidedOn(db, bureau, '2020-06-01')).toEqual([])
})

test('codes and living namesakes are refused, a name is free again after its end', async () => {
  const city = await unit('市')
  const create = (name: string, code: string | null = null) =>
    write((tx) => createOrganisation(tx, { name, kind: 'department', parentId: city, code }))
  const { id } = await create('水利局', 'SLJ-1')
  await expect(create('水务局', 'SLJ-1')).rejects.toMatchObject({ code: 'organisations.code-taken' })
  await expect(create('水利局')).rejects.toMatchObject({ code: 'organisations.name-taken' })
  await abolish(id, '2020-01-01')
  await expect(create('水利局')).resolves.toHaveProperty('id')
})

test('a serialization failure runs the whole change again, once on record', async () => {
  const city = await unit('市')
  const bureau = await unit('局', city)
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  await rename(bureau, '新局', '2020-01-01').finally(stop)
  expect((await getHistory(db, bureau)).names.map((period) => period.name)).toEqual(['局', '新局'])
})
