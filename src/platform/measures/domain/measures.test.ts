import { describe, expect, test } from 'vitest'
import { coverPeriod, defineRollUp, gatherCells, nextStart, startOf } from './index.ts'

describe('a period is covered by the coarsest grains that fit it', () => {
  test('twelve months that begin in May are read from quarters and months', () => {
    expect(coverPeriod('2019-05-01', '2020-05-01', ['month', 'quarter', 'year'])).toEqual([
      { grain: 'month', from: '2019-05-01', until: '2019-07-01' },
      { grain: 'quarter', from: '2019-07-01', until: '2020-04-01' },
      { grain: 'month', from: '2020-04-01', until: '2020-05-01' },
    ])
  })

  test('whole years are read from years, single days from days', () => {
    expect(coverPeriod('2018-12-31', '2021-01-02', ['day', 'year'])).toEqual([
      { grain: 'day', from: '2018-12-31', until: '2019-01-01' },
      { grain: 'year', from: '2019-01-01', until: '2021-01-01' },
      { grain: 'day', from: '2021-01-01', until: '2021-01-02' },
    ])
  })

  test('every day of any period lies in exactly one segment', () => {
    for (let length = 0; length < 900; length += 37) {
      const from = '2018-11-26'
      const until = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10)
      let at = from
      for (const segment of coverPeriod(from, until, ['day', 'month', 'quarter', 'year'])) {
        expect(segment.from).toBe(at)
        expect(startOf(segment.grain, segment.from)).toBe(segment.from)
        at = segment.until
      }
      expect(at).toBe(until)
    }
  })

  test('a period that cuts the finest grain is refused', () => {
    expect(() => coverPeriod('2020-01-15', '2020-03-01', ['month'])).toThrow('does not fit')
  })

  test('the day after leap February is the first of March', () => {
    expect(nextStart('day', '2020-02-29')).toBe('2020-03-01')
    expect(nextStart('quarter', '2020-12-31')).toBe('2021-01-01')
  })
})

const rollUp = defineRollUp({
  name: 'test.cases',
  measures: ['amount'],
  cubes: { item: { keys: ['item'], grains: ['month', 'year'] } },
})

test('records alike are summed before they are written, and taken away by their negative', () => {
  const one = { organisationId: 'a', on: '2020-03-05', keys: { item: '占道' }, measures: { amount: 200 } }
  const two = { ...one, on: '2020-03-31', measures: { amount: 50 } }
  expect(gatherCells(rollUp, [one, two], 1)).toEqual([
    {
      cube: 'item',
      grain: 'month',
      organisationId: 'a',
      startsOn: '2020-03-01',
      keys: ['占道'],
      count: 2,
      measures: [250],
    },
    {
      cube: 'item',
      grain: 'year',
      organisationId: 'a',
      startsOn: '2020-01-01',
      keys: ['占道'],
      count: 2,
      measures: [250],
    },
  ])
  expect(gatherCells(rollUp, [one], -1)[0]).toMatchObject({ count: -1, measures: [-200] })
})

test('a definition without room in the store is refused', () => {
  expect(() => defineRollUp({ name: 'x', measures: ['a', 'b', 'c', 'd', 'e'], cubes: {} })).toThrow(
    'at most 4 measures',
  )
})
