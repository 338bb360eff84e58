import { expect, test } from 'vitest'
import { risingItems } from './rising-items.ts'

const today = '2020-12-28'
const dayBack = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
/** Three or four a week for two years. */
const steady = (item: string) =>
  Array.from({ length: 104 }, (_, week) => ({ item, day: dayBack(week * 7 + 3), count: 3 + (week % 2) }))

test('an item that leaps in its last week stands out with its days; a steady one does not', () => {
  const leap = [...steady('违法停车'), { item: '违法停车', day: dayBack(1), count: 30 }]
  const rising = risingItems([...leap, ...steady('占道经营')], today)
  expect(rising).toMatchObject([{ item: '违法停车', from: '2020-12-22', to: '2020-12-28', count: 33 }])
  expect(rising[0]!.limit).toBeLessThan(33)
})

test('nothing counted is nothing rising, and what is to come or long past is left out', () => {
  expect(risingItems([], today)).toEqual([])
  expect(risingItems([{ item: '停车', day: '2017-01-01', count: 9 }], today)).toEqual([])
  expect(risingItems([{ item: '停车', day: '2021-02-01', count: 9 }], today)).toEqual([])
})
