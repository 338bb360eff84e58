import type { DeadlineDate } from '#platform/calendar/domain/index.ts'
import type { ProposedRow, ValueSource } from '../../../contract/notice.ts'
import { readBonusOrDeduction, readGradingCell, type GradingReading } from '../grading/read-grading.ts'
import { isFilled, tidy } from '../text/fold.ts'
import { keepVerbatim, type JoinedWords } from '../text/verbatim.ts'
import type { ColumnRole } from '../table/column-roles.ts'
import { numberText, type TaskLine } from '../table/task-lines.ts'
import type { CellPiece, LineCell } from '../table/table-row.ts'
import { pairWithDates } from './dates.ts'
import { readMaterials } from './materials.ts'
import { readMethods } from './methods.ts'
import { readRecurrence } from './recurrence.ts'
import { findLeadingUnits, namedUnits, readItemDuties, readUnitCell, type ItemDuty } from './units.ts'
import { itemNumber } from '../text/chinese-number.ts'
import { readUploadCount } from './upload-count.ts'

export interface RowContext {
  readonly year: number | null
  /** Which columns the table has. */
  readonly columns: ReadonlySet<ColumnRole>
  readonly notes: readonly CellPiece[]
}

/** A row before it has its id, with what its cells leave open. */
export interface ReadRow {
  readonly row: Omit<ProposedRow, 'id'>
  readonly line: TaskLine
  readonly grading: GradingReading
  readonly unknownMethods: string
  readonly unclearCount: boolean
  /** More deadlines than could be given to materials. */
  readonly unpaired: boolean
  readonly duties: readonly ItemDuty[]
}

/** The rows of one line: usually one; several where its materials pair with its deadlines. */
export function readLine(line: TaskLine, context: RowContext): ReadRow[] {
  const contentRole = context.columns.has('materials') ? 'materials' : 'requirement'
  const parts = context.columns.has('deadline')
    ? pairWithDates(line, contentRole, context.year)
    : [{ content: null, dates: [] }]
  const shared = readShared(line, context)
  const joined = joinedWords(line)
  return parts.map(({ content, dates }) => {
    const own =
      content === null
        ? {}
        : contentRole === 'materials'
          ? { materials: [content], conditions: [] }
          : { requirement: content }
    const row = keepVerbatim({ ...shared.row, ...own, dates: [...dates] }, joined)
    return { ...shared, row, grading: keepVerbatim(shared.grading, joined), unpaired: isUnpaired(row, dates) }
  })
}

/**
 * Cells put together from two rows of a text. A cell that runs over two pages of a PDF is one text, whatever the paper does;
 * in a text file other words stand between its parts.
 */
const joinedWords = (line: TaskLine): JoinedWords[] =>
  [...line.cells.values()]
    .filter((cell) => cell.pieces.length > 1 && cell.pieces.every((piece) => piece.place.page === null))
    .map((cell) => ({ whole: cell.text, pieces: cell.pieces.map((piece) => piece.text) }))

type Shared = Omit<ReadRow, 'unpaired' | 'row'> & { readonly row: Omit<ProposedRow, 'id' | 'dates'> }

function readShared(line: TaskLine, context: RowContext): Shared {
  const text = (role: ColumnRole) => line.cells.get(role)?.text ?? ''
  const materials = readMaterials(line.cells.get('materials'))
  const count = readUploadCount(text('uploadCount'))
  const methods = readMethods(text('methods'))
  const names = nameRow(line, text('requirement'), materials.items)
  const grading =
    readBonusOrDeduction(names.name, [text('grading'), text('requirement')]) ?? readGradingCell(text('grading'))
  const no = numberText(line.no)
  const duties = context.notes
    .flatMap((note) => readItemDuties(note.text))
    .filter((duty) => duty.numbers.includes(itemNumber(no) ?? -1))
  return {
    row: {
      ...names,
      no: no === '' ? null : no,
      materials: [...materials.items],
      conditions: [...materials.conditions],
      uploadCount: count.count,
      recurrence: readRecurrence(text('deadline')) ?? readRecurrence(text('uploadCount')),
      requirement: text('requirement').trim(),
      grading: grading.rule,
      methods: methods.methods,
      ...readUnits(line, duties),
      score: isFilled(text('score')) ? tidy(text('score')) : null,
      remark: isFilled(text('remark')) ? text('remark').trim() : null,
      quotes: quotesOf(line, duties),
      sources: sourcesOf(line),
    },
    line,
    grading,
    unknownMethods: methods.unknown,
    unclearCount: count.unclear,
    duties,
  }
}

/** The innermost name is the row's; a table without names takes what it asks for. */
function nameRow(
  line: TaskLine,
  requirement: string,
  materials: readonly string[],
): Pick<ProposedRow, 'level1' | 'level2' | 'name'> {
  const names = line.names.map(({ text }) => tidy(text)).filter((name) => name !== '')
  return {
    level1: names[0] ?? null,
    level2: names[1] ?? null,
    name: names.at(-1) ?? (tidy(requirement) || materials[0] || ''),
  }
}

function readUnits(line: TaskLine, duties: readonly ItemDuty[]): Pick<ProposedRow, 'appliesTo' | 'lead' | 'support'> {
  const text = (role: ColumnRole) => line.cells.get(role)?.text ?? ''
  const column = readUnitCell(text('units'))
  const byWords = findLeadingUnits(text('materials')) ?? findLeadingUnits(text('requirement'))
  const [duty] = duties
  return {
    appliesTo: byWords ?? column.appliesTo ?? (duty ? { quote: duty.quote, kinds: duty.units.kinds } : null),
    lead: isFilled(text('lead')) ? namedUnits(text('lead').trim()) : (column.lead ?? duty?.units ?? null),
    support: isFilled(text('support')) ? namedUnits(text('support').trim()) : column.support,
  }
}

/** All filled cells of the line, each piece verbatim, and the remarks below the table that name it. */
function quotesOf(line: TaskLine, duties: readonly ItemDuty[]): string[] {
  const cells = piecesOf(line).map(({ piece }) => piece.text.trim())
  return [...new Set([...cells, ...duties.map((duty) => duty.quote)].filter((text) => text !== ''))]
}

const sourcesOf = (line: TaskLine): ValueSource[] =>
  piecesOf(line).map(({ field, piece }) => ({
    field,
    block: piece.block,
    row: piece.row,
    column: piece.column,
    place: piece.place,
  }))

const fields: Partial<Record<ColumnRole, string>> = { deadline: 'dates', units: 'appliesTo' }

function piecesOf(line: TaskLine): { field: string; piece: CellPiece }[] {
  const names = line.names.map(({ role, piece }) => ({ field: role as string, piece }))
  const number = line.no ? [{ field: 'no', piece: line.no.pieces[0]! }] : []
  const others = [...line.cells].filter(([role]) => !['no', 'level1', 'level2', 'level3', 'name'].includes(role))
  const cells = others.flatMap(([role, cell]: [ColumnRole, LineCell]) =>
    cell.pieces.filter((piece) => piece.text.trim() !== '').map((piece) => ({ field: fields[role] ?? role, piece })),
  )
  return [...number, ...names, ...cells, ...line.unknown.map((piece) => ({ field: 'unknown', piece }))]
}

/** Several days, and neither materials nor uploads in the same number. */
function isUnpaired(row: { uploadCount: number | null; recurrence: unknown }, dates: readonly DeadlineDate[]): boolean {
  return dates.length > 1 && row.uploadCount !== dates.length && row.recurrence === null
}
