import { expect, test } from 'vitest'
import { commandOf } from './grid-keys.ts'

const size = { rows: 3, columns: 4 }
const at = (row: number, column: number) => ({ row, column })
const press = (key: string, place = at(1, 1), more: { altKey?: boolean; ctrlKey?: boolean } = {}) =>
  commandOf({ key, altKey: false, ctrlKey: false, ...more }, place, size)

test.each([
  ['ArrowUp', at(1, 1), at(0, 1)],
  ['ArrowUp', at(0, 1), at(0, 1)],
  ['ArrowDown', at(2, 1), at(2, 1)],
  ['ArrowLeft', at(1, 0), at(1, 0)],
  ['ArrowRight', at(1, 3), at(1, 3)],
  ['Home', at(1, 2), at(1, 0)],
  ['End', at(1, 2), at(1, 3)],
])('%s at %j goes to %j and never out of the table', (key, from, to) => {
  expect(press(key, from)).toEqual({ do: 'focus', place: to })
})

test('with Ctrl the corners, with Alt the row itself moves', () => {
  expect(press('End', at(0, 0), { ctrlKey: true })).toEqual({ do: 'focus', place: at(2, 3) })
  expect(press('ArrowDown', at(0, 0), { altKey: true })).toEqual({ do: 'move', by: 1 })
})

test('other keys stay the browser’s', () => {
  expect([press('Tab'), press('a'), press('ArrowLeft', at(1, 1), { altKey: true })]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
