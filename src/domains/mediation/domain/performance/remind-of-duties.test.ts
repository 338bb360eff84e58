import { expect, test } from 'vitest'
import { remindersOfDuties } from './remind-of-duties.ts'

test('an open duty is told three days before and on the day after; one that is done no more', () => {
  const duty = { id: '1', what: '退款', dueOn: '2020-12-31', isDone: false }
  expect(remindersOfDuties([duty, { ...duty, id: '2', isDone: true }]).map(({ name, onDay }) => [name, onDay])).toEqual(
    [
      ['duty-1-before', '2020-12-28'],
      ['duty-1-over', '2021-01-01'],
    ],
  )
})
