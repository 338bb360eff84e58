export interface CellSpan {
  readonly rows: number
  readonly columns: number
}

/** The first row whose cells do not fill the table's columns exactly, counting those that reach down from above. */
export function findGridFault(
  columns: number,
  rows: readonly (readonly CellSpan[])[],
): { row: number; message: string } | undefined {
  const openUntil = Array.from({ length: columns }, () => 0)
  for (const [row, cells] of rows.entries()) {
    let column = 0
    const skipTaken = () => {
      while (column < columns && openUntil[column]! > row) column++
    }
    for (const cell of cells) {
      skipTaken()
      const end = column + cell.columns
      const free = end <= columns && openUntil.slice(column, end).every((until) => until <= row)
      if (!free) return { row, message: `表格第 ${row + 1} 行的单元格超出 ${columns} 列` }
      if (row + cell.rows > rows.length) return { row, message: `表格第 ${row + 1} 行有单元格向下合并超出表格末行` }
      openUntil.fill(row + cell.rows, column, end)
      column = end
    }
    skipTaken()
    if (column < columns) return { row, message: `表格第 ${row + 1} 行缺少单元格，应占满 ${columns} 列` }
  }
  return undefined
}
