import { expect, test } from 'vitest'
import { closeVisits, monthAfter, monthGrid } from './index.ts'

const visit = (id: string, organisationId: string, on: string, firmId = 'firm') => ({ id, organisationId, firmId, on })

test('visits of another unit to the same firm within the window are close, the nearest first', () => {
  const own = visit('1', 'a', '2020-12-10')
  const others = [
    visit('1', 'a', '2020-12-10'),
    visit('2', 'a', '2020-12-11'),
    visit('3', 'b', '2020-12-17'),
    visit('4', 'b', '2020-12-18'),
    visit('5', 'c', '2020-12-08'),
    visit('6', 'c', '2020-12-10', 'other firm'),
  ]
  expect(closeVisits(own, others, 7).map(({ id }) => id)).toEqual(['5', '3'])
  expect(closeVisits(own, [visit('7', 'b', '2020-12-10')], 0)).toHaveLength(1)
})

test('a month is whole weeks from Monday on', () => {
  const weeks = monthGrid('2021-02')
  expect(weeks).toHaveLength(4)
  expect(weeks[0]![0]).toBe('2021-02-01')
  const december = monthGrid('2020-12')
  expect([december[0]![0], december.at(-1)!.at(-1)]).toEqual(['2020-11-30', '2021-01-03'])
})

test('months pass over the year', () => {
  expect([monthAfter('2020-12', 1), monthAfter('2020-01', -1), monthAfter('2020-06', 0)]).toEqual([
    '2021-01',
    '2019-12',
    '2020-06',
  ])
})
