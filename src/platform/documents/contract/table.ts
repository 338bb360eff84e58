import { z } from 'zod'
import { findGridFault } from './table-grid.ts'
import { RichText } from './rich-text.ts'

export const Alignment = z.enum(['start', 'center', 'end'])

export const Column = z.object({
  title: z.string(),
  /** Share of the width against the other columns; without it the contents decide. */
  width: z.number().positive().optional(),
  align: Alignment.default('start'),
})

/** A cell, or one that reaches over several rows or columns, as annex tables have them. */
export const Cell = z.union([
  RichText,
  z.object({
    content: RichText,
    rowSpan: z.number().int().min(1).default(1),
    columnSpan: z.number().int().min(1).default(1),
  }),
])
export type Cell = z.infer<typeof Cell>

/** A table whose header repeats on each page. */
export const Table = z
  .object({
    kind: z.literal('table'),
    caption: z.string().optional(),
    columns: z.array(Column).min(1),
    rows: z.array(z.array(Cell)),
    /** Below the table: source, explanation. */
    note: z.string().optional(),
  })
  .superRefine((table, context) => {
    const spans = table.rows.map((row) => row.map(spanOf))
    const fault = findGridFault(table.columns.length, spans)
    if (fault) context.addIssue({ code: 'custom', path: ['rows', fault.row], message: fault.message })
  })
export type Table = z.infer<typeof Table>

/** How far a cell reaches. */
export function spanOf(cell: Cell): { rows: number; columns: number } {
  if (typeof cell === 'string' || Array.isArray(cell)) return { rows: 1, columns: 1 }
  return { rows: cell.rowSpan, columns: cell.columnSpan }
}

/** What stands in a cell. */
export function contentOf(cell: Cell): RichText {
  return typeof cell === 'string' || Array.isArray(cell) ? cell : cell.content
}
