import type { ExtractedDocument, Table, TableRow } from '#platform/extraction/contract/index.ts'
import { fold } from '../text/fold.ts'
import { roleOfHeader } from './column-roles.ts'
import { findHeader, type TableHeader } from './find-header.ts'

/** One table of tasks, which the file may have cut into several tables. */
export interface TaskTable {
  readonly header: TableHeader
  readonly parts: readonly TablePart[]
}
export interface TablePart {
  readonly block: number
  readonly table: Table
  /** First row below the header, if the part has one. */
  readonly from: number
}

/** `续表`, a page number, and other short words of the page may stand between the parts of a table; titles part tables. */
const longestAside = 30
const mostAsides = 3
const beginsOther = /^附[件表录]|[表单册]$|[:：。；]$/

/** The tables of tasks in a document, each put together again. */
export function findTaskTables(document: ExtractedDocument): TaskTable[] {
  const tables: { header: TableHeader; parts: TablePart[] }[] = []
  let asides = Number.POSITIVE_INFINITY
  for (const [block, content] of document.blocks.entries()) {
    if (content.kind === 'paragraph') {
      const text = fold(content.text).text
      const continued = /^\(?(?:续表?|接上[页表])\)?/.test(text)
      asides += !continued && (text.length > longestAside || beginsOther.test(text)) ? mostAsides + 1 : 1
      continue
    }
    const header = findHeader(content)
    const last = tables.at(-1)
    if (last && asides <= mostAsides && continues(last.header, content, header)) {
      last.parts.push({ block, table: content, from: header?.end ?? 0 })
    } else if (header) tables.push({ header, parts: [{ block, table: content, from: header.end }] })
    asides = header || (last && last.parts.at(-1)!.block === block) ? 0 : Number.POSITIVE_INFINITY
  }
  return tables
}

function continues(header: TableHeader, table: Table, own: TableHeader | null): boolean {
  const first = table.rows[0]
  if (first?.cells.length !== header.roles.length) return false
  return own ? sameLabels(header, own) : !isOtherHeader(first)
}

/** The header of a table of something else: 姓名, 电话. */
const isOtherHeader = (row: TableRow) =>
  row.cells.every((cell) => cell.text.trim() !== '' && cell.text.trim().length <= 8) &&
  row.cells.filter((cell) => roleOfHeader(cell.text) !== null).length > 1

const sameLabels = (first: TableHeader, second: TableHeader) =>
  first.labels.every((label, column) => fold(label).text === fold(second.labels[column] ?? '').text)
