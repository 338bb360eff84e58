import { expect, test } from 'vitest'
import { reminderKindsOn } from './reminder-kind.ts'

test.each([
  ['2020-07-22', '2020-07-29', ['days7']],
  ['2020-07-26', '2020-07-29', ['days3']],
  ['2020-07-28', '2020-07-29', ['days1']],
  ['2020-07-30', '2020-07-29', ['overdue']],
  ['2020-07-25', '2020-07-29', []],
  // 2020-08-15 is a Saturday, 2020-12-20 a Sunday.
  ['2020-08-14', '2020-08-15', ['days1', 'lastWorkingDay']],
  ['2020-12-18', '2020-12-20', ['lastWorkingDay']],
  // Before the National Day holiday of 2020 the last working day is 30 September.
  ['2020-09-30', '2020-10-08', ['lastWorkingDay']],
])('on %s a task due %s is reminded of: %j', (today, dueOn, kinds) => {
  expect(reminderKindsOn(today, dueOn)).toEqual(kinds)
})
