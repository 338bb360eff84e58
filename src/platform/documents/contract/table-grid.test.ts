import { expect, it } from 'vitest'
import { findGridFault } from './table-grid.ts'

const one = { rows: 1, columns: 1 }

it('恰好占满的表格没有毛病', () => {
  expect(findGridFault(3, [[one, one, one], [{ rows: 2, columns: 2 }, one], [one]])).toBeUndefined()
  expect(findGridFault(2, [])).toBeUndefined()
})

it.each([
  [[[one]], 0, '缺少单元格'],
  [
    [
      [one, one],
      [one, one, one],
    ],
    1,
    '超出 2 列',
  ],
  [[[{ rows: 1, columns: 3 }]], 0, '超出 2 列'],
  [[[{ rows: 2, columns: 1 }, one]], 0, '向下合并超出表格末行'],
  [
    [
      [{ rows: 2, columns: 1 }, one],
      [one, one],
    ],
    1,
    '超出 2 列',
  ],
  [[[one, { rows: 2, columns: 1 }], [{ rows: 1, columns: 2 }]], 1, '超出 2 列'],
])('指出第一处毛病', (rows, row, words) => {
  const fault = findGridFault(2, rows)
  expect(fault?.row).toBe(row)
  expect(fault?.message).toContain(words)
})
