import { importColumns, type ImportError } from '../contract/index.ts'

/** One line of an organisation table, as written; `line` counts from 1, the header included. */
export interface ImportRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  /** Code or name of the superior. */
  readonly parent: string
  readonly establishedOn: string
  readonly abolishedOn: string
}

type Column = (typeof importColumns)[number]

/** Finds the header among the first lines and reads what stands below it; other columns are passed over. */
export function importRowsOf(table: readonly (readonly string[])[]): { rows: ImportRow[]; errors: ImportError[] } {
  const header = table.slice(0, 10).findIndex((cells) => cells.some((cell) => squeezed(cell) === '名称'))
  if (header < 0)
    return {
      rows: [],
      errors: [{ line: 1, column: '名称', message: `没有“名称”列，表头应为：${importColumns.join('、')}` }],
    }
  const titles = table[header]!.map(squeezed)
  const rows: ImportRow[] = []
  for (const [index, cells] of table.entries()) {
    if (index <= header || cells.every((cell) => cell.trim() === '')) continue
    const cell = (column: Column) => (cells[titles.indexOf(column)] ?? '').trim()
    rows.push({
      line: index + 1,
      code: cell('编号').toUpperCase(),
      name: cell('名称'),
      shortName: cell('简称'),
      kind: cell('类别'),
      parent: cell('上级'),
      establishedOn: cell('成立日期'),
      abolishedOn: cell('撤销日期'),
    })
  }
  if (rows.length === 0) return { rows, errors: [{ line: header + 2, column: null, message: '表头下面没有内容' }] }
  return { rows, errors: [] }
}

function squeezed(title: string): string {
  return title.replaceAll(/[\s*＊]/g, '')
}
