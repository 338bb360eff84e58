import { expect, test } from 'vitest'
import { addMonths } from '#platform/calendar/domain/index.ts'
import { districtTable } from './district-table.ts'
import { placeMonths } from './place-months.ts'
import { risingPlaces } from './rising-places.ts'
import { topPlacesOf } from './top-places.ts'

const months = Array.from({ length: 36 }, (_, place) => addMonths('2018-01-01', place))
const steady = (place: string, count: number) =>
  months.map((month, index) => ({ place, month, count: count + (index % 3) - 1 }))
const budget = { alarmsPerYear: 0.52, rareCases: 3 }

test('places stand by what the coming month is expected to have, with those that are level named', () => {
  const history = placeMonths(
    [...steady('文化路', 60), ...steady('花园路', 20), ...steady('演示街', 20), ...steady('小巷', 2)],
    months,
  )
  const found = topPlacesOf(history, 3)
  expect(found.map(({ place }) => place)).toEqual(['文化路', '演示街', '花园路'])
  expect(found[0]!.tiedWith).toEqual([])
  expect(found[1]!.tiedWith).toEqual(['花园路'])
  expect(found[2]!.tiedWith).toEqual(['演示街'])
  for (const { low, expected, high } of found) expect(low <= expected && expected <= high).toBe(true)
  expect(topPlacesOf(placeMonths([], months), 10)).toEqual([])
})

test('a place that leaps in the last whole month stands out; a steady one, and one as rare as the setting says, do not', () => {
  const leap = [
    ...steady('文化路', 20).slice(0, -1),
    { place: '文化路', month: months.at(-1)!, count: 70 },
    ...steady('花园路', 20),
    { place: '小巷', month: months.at(-1)!, count: 3 },
  ]
  const rising = risingPlaces(placeMonths(leap, months), budget)
  expect(rising.map(({ place, month, count }) => ({ place, month, count }))).toEqual([
    { place: '文化路', month: '2020-12-01', count: 70 },
  ])
  expect(rising[0]!.limit).toBeLessThan(70)
})

test('a greater budget alarms earlier, and without a year of past nobody is alarmed', () => {
  const some = [
    ...steady('文化路', 20).slice(0, -1),
    { place: '文化路', month: months.at(-1)!, count: 27 },
    ...steady('花园路', 20),
  ]
  const limitAt = (alarmsPerYear: number) =>
    risingPlaces(placeMonths(some, months), { alarmsPerYear, rareCases: 0 }).map(({ place }) => place)
  expect(limitAt(0.1)).toEqual([])
  expect(limitAt(6)).toContain('文化路')
  expect(risingPlaces(placeMonths(some.slice(30, 36), months.slice(30)), budget)).toEqual([])
  const first = [{ place: '新路', month: months.at(-1)!, count: 9 }]
  expect(risingPlaces(placeMonths(first, months), budget)).toEqual([])
})

test('事项 × 区县 × 月 has one row an item and district, the most frequent first', () => {
  const counted = [
    { item: '停车', districtId: 'a', month: '2020-02-01', count: 2 },
    { item: '停车', districtId: 'a', month: '2020-01-01', count: 1 },
    { item: '占道', districtId: '', month: '2020-02-01', count: 9 },
    { item: '占道', districtId: '', month: '2019-02-01', count: 9 },
  ]
  expect(districtTable(counted, ['2020-01-01', '2020-02-01'])).toEqual([
    { item: '占道', districtId: '', counts: [0, 9], total: 9 },
    { item: '停车', districtId: 'a', counts: [1, 2], total: 3 },
  ])
})
