import type { Block } from '../../contract/blocks.ts'
import { contentOf, spanOf, type Table } from '../../contract/table.ts'
import { columnShares } from '../../domain/column-shares.ts'
import { describeChart } from '../../domain/describe-chart.ts'
import { plainText } from '../../domain/plain-text.ts'
import { outline, type OutlinedBlock } from '../../domain/outline.ts'
import { drawChart } from '../charts.ts'

/** Width of the text in characters of a table's size. */
const tableWidth = 36

/** A row of the table moves to the next page as a whole, unless a cell has more characters than this. */
const keptTogether = 250

/** Blocks as the library `blocks.typ` reads them. */
export function printBlocks(blocks: readonly Block[]): Promise<unknown[]> {
  return Promise.all(outline(blocks).map(printBlock))
}

async function printBlock(block: OutlinedBlock): Promise<unknown> {
  if (block.kind === 'table') return printTable(block)
  if (block.kind !== 'figure' || 'picture' in block) return block
  return {
    kind: 'figure',
    caption: block.caption,
    picture: { format: 'svg', source: await drawChart(block.chart) },
    alternative: describeChart(block.chart, block.caption),
    width: 1,
  }
}

function printTable(table: Table): unknown {
  const shares = columnShares(table, tableWidth)
  return {
    ...table,
    columns: table.columns.map((column, index) => ({ ...column, share: shares[index] })),
    rows: table.rows.map((row) =>
      row.map((cell) => {
        const span = spanOf(cell)
        const content = contentOf(cell)
        const long = plainText(content).length > keptTogether
        return { content, rowSpan: span.rows, columnSpan: span.columns, long }
      }),
    ),
  }
}
