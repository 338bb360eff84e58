import { expect, test } from 'vitest'
import { rectificationReminders } from './rectification-reminders.ts'

const days = (dueOn: string, today: string) =>
  rectificationReminders(dueOn, today).map(({ name, onDay }) => [name, onDay])

test('a unit is reminded before, on the last working day, and when the day has passed', () => {
  expect(days('2020-11-18', '2020-11-02')).toEqual([
    ['days3', '2020-11-15'],
    ['lastWorkingDay', '2020-11-18'],
    ['overdue', '2020-11-19'],
  ])
})

test('before a limit on a rest day it is reminded on the last day at work', () => {
  // 2020-10-01 to 2020-10-08 were holidays.
  const reminder = rectificationReminders('2020-10-05', '2020-09-20').find(({ name }) => name === 'lastWorkingDay')
  expect(reminder).toMatchObject({ onDay: '2020-09-30', words: '2020-10-05 到期，今天是期限前最后一个工作日' })
})

test('what has passed is not scheduled', () => {
  expect(days('2020-11-18', '2020-11-17')).toEqual([
    ['lastWorkingDay', '2020-11-18'],
    ['overdue', '2020-11-19'],
  ])
})
