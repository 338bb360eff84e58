import type { ExtractedDocument, Table } from '#platform/files/extraction/contract/index.ts'
import { fold } from '../text/fold.ts'
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

/** `续表`, `（续）`, and a repeated title may stand between the parts of a table. */
const betweenParts = /^\(?(?:续表?|接上[页表]|下[页接]续)\)?\d*$/

/** The tables of tasks in a document, each put together again. */
export function findTaskTables(document: ExtractedDocument): TaskTable[] {
  const tables: { header: TableHeader; parts: TablePart[] }[] = []
  let open = false
  for (const [block, content] of document.blocks.entries()) {
    if (content.kind === 'paragraph') {
      open = open && betweenParts.test(fold(content.text).text)
      continue
    }
    const header = findHeader(content)
    const last = tables.at(-1)
    if (open && last && continues(last.header, content, header)) {
      last.parts.push({ block, table: content, from: header?.end ?? 0 })
    } else if (header) {
      tables.push({ header, parts: [{ block, table: content, from: header.end }] })
      open = true
    } else open = false
  }
  return tables
}

function continues(header: TableHeader, table: Table, own: TableHeader | null): boolean {
  if (table.rows[0]?.cells.length !== header.roles.length) return false
  return own === null || sameLabels(header, own)
}

const sameLabels = (first: TableHeader, second: TableHeader) =>
  first.labels.every((label, column) => fold(label).text === fold(second.labels[column] ?? '').text)
