import type { ProposedRow } from '../../../contract/notice.ts'
import type { ColumnRole } from '../table/column-roles.ts'
import { numberText, type TaskLines } from '../table/task-lines.ts'
import type { TaskTable } from '../table/task-table.ts'
import type { CellPiece } from '../table/table-row.ts'
import { fold } from '../text/fold.ts'
import { askAboutRow } from './ask-about-row.ts'
import { askAboutShift } from './shifted-materials.ts'
import type { Questions } from './questions.ts'
import { readLine, type ReadRow, type RowContext } from './read-row.ts'
import { indicatorIds, itemIds, makeUnique } from './row-ids.ts'

interface NoticeDays {
  readonly year: number | null
  readonly issuedOn: string | null
}

/** The rows of every table of tasks, with their questions. `notes` are remarks below the tables. */
export function readRows(
  tables: readonly TaskLines[],
  days: NoticeDays,
  notes: readonly CellPiece[],
  questions: Questions,
): ProposedRow[] {
  const taken = new Set<string>()
  return tables.flatMap(({ table, lines }, index) => {
    const columns = new Set(table.header.roles.filter((role): role is ColumnRole => role !== null))
    const context: RowContext = { year: days.year, columns, notes }
    const read = lines.flatMap((line) => readLine(line, context))
    const rows = withIds(read, columns, table, taken, index)
    for (const [at, row] of rows.entries())
      askAboutRow(row, read[at]!, { above: rows.slice(0, at), issuedOn: days.issuedOn }, questions)
    askAboutShift(
      rows,
      read.map(({ line }) => line.item),
      questions,
    )
    if (!columns.has('deadline'))
      questions.ask(null, 'deadline', headerWords(table), '任务表没有期限一列，请填写各行期限')
    return rows
  })
}

/** A cell of the header, verbatim. */
const headerWords = ({ parts, header }: TaskTable): string =>
  parts[0]!.table.rows[header.first]!.cells.map((cell) => cell.text.trim()).find((text) => text !== '') ?? ''

function withIds(
  read: readonly ReadRow[],
  columns: ReadonlySet<ColumnRole>,
  table: TaskTable,
  taken: Set<string>,
  position: number,
): ProposedRow[] {
  const identified = read.map(({ row, line }) => ({
    no: numberText(line.no),
    item: line.item,
    units: row.appliesTo?.quote ?? null,
  }))
  const isIndicators =
    columns.has('level2') || table.header.labels.some((label) => /[一二]级指标/.test(fold(label).text))
  const ids = makeUnique(isIndicators ? indicatorIds(identified) : itemIds(identified), taken, position)
  return read.map(({ row }, index) => ({ id: ids[index]!, ...row }))
}
