import { expect, test } from 'vitest'
import type { ToDoItem } from '#ui/workbench/index.ts'
import { dueThisWeek, sortToDo } from './to-do.ts'

const item = (id: string, dueOn: string | null, state: ToDoItem['state'] = 'mine'): ToDoItem => ({
  id,
  dueOn,
  title: id,
  missing: '',
  path: '/',
  actionText: '去完成',
  state,
})

test('what is due first stands on top, what was sent back before others of its day, what has no limit last', () => {
  const { mine, waiting } = sortToDo([
    item('no limit', null),
    item('later', '2020-08-05'),
    item('today', '2020-07-30'),
    item('sent back', '2020-07-30', 'returned'),
    item('another’s turn', '2020-07-29', 'waiting'),
  ])
  expect(mine.map((one) => one.id)).toEqual(['sent back', 'today', 'later', 'no limit'])
  expect(waiting.map((one) => one.id)).toEqual(['another’s turn'])
})

test.each(['2020-12-28', '2020-12-31', '2021-01-03'])('%s lies in the week from Monday 28 to Sunday 3', (today) => {
  const week = dueThisWeek([item('a', '2020-12-31'), item('b', '2020-12-31'), item('c', '2021-01-04')], today)
  expect(week.map((day) => day.on)).toEqual([
    '2020-12-28',
    '2020-12-29',
    '2020-12-30',
    '2020-12-31',
    '2021-01-01',
    '2021-01-02',
    '2021-01-03',
  ])
  expect(week.map((day) => day.count)).toEqual([0, 0, 0, 2, 0, 0, 0])
})
