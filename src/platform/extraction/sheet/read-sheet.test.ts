import { write } from 'hucre'
import { describe, expect, it } from 'vitest'
import { tableOf, wordsOf } from '../testing/index.ts'
import { readSheets } from './read-sheet.ts'

describe('a worksheet', () => {
  it('is a table with its merged cells, numbers and days', async () => {
    const rows = [
      ['工作表', null, null],
      ['序号', '材料', '期限'],
      [1, '方案\n名单', new Date(Date.UTC(2021, 5, 30))],
      [null, '报告', '10月底'],
    ]
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
      { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
    ]
    const bytes = await write({
      sheets: [
        { name: '附件', rows, merges },
        { name: '空表', rows: [] },
      ],
    })
    const blocks = await readSheets(bytes, 'a.xlsx')
    const table = tableOf({ blocks })
    expect(blocks).toHaveLength(1)
    expect(wordsOf(table)).toEqual([
      ['工作表', '工作表', '工作表'],
      ['序号', '材料', '期限'],
      ['1', '方案名单', '2021年6月30日'],
      ['1', '报告', '10月底'],
    ])
    expect(table.rows[3]!.cells[0]!.merged).toBe('above')
    expect(table.rows[3]!.cells[1]!.place).toEqual({ file: 'a.xlsx', page: null, line: 4, sheet: '附件' })
  })
})
