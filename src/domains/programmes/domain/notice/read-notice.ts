import type { ExtractedDocument } from '#platform/extraction/contract/index.ts'
import type { NoticeProposal } from '../../contract/notice.ts'
import { findCandidates } from './candidates.ts'
import { questionLaterDates } from './compare/compare-proposals.ts'
import { documentLines, type DocumentLine } from './document-lines.ts'
import { readHead } from './head/read-head.ts'
import { Questions } from './row/questions.ts'
import { readRows } from './row/read-rows.ts'
import type { CellPiece } from './table/table-row.ts'
import { tidy } from './text/fold.ts'
import { readTaskLines, type TaskLines } from './table/task-lines.ts'
import { findTaskTables } from './table/task-table.ts'

export interface ReadNoticeOptions {
  /** The programme's year, where the text does not say or says it wrongly. */
  readonly year?: number
  /** The programme of the level above, whose days bind this one. */
  readonly parent?: Pick<NoticeProposal, 'rows'>
}

/** Proposes a programme from a notice with its annex table. Pure; what the text leaves open becomes a question. */
export function readNotice(document: ExtractedDocument, options: ReadNoticeOptions = {}): NoticeProposal {
  const questions = new Questions()
  const tables = findTaskTables(document).map(readTaskLines)
  const lines = documentLines(document, tables)
  const head = readHead(lines, findTableTitle(lines, tables), options.year ?? null, questions)
  const rows = readRows(tables, head, notesBelow(lines, tables), questions)
  if (rows.length === 0) askAboutMissingTable(document, titleLine(lines, head.title), questions)
  askAboutTotal(rows, questions)
  for (const warning of document.warnings)
    if (warning.code !== 'noText') questions.ask(null, 'extraction', '', `${warning.place.file}：${warning.message}`)
  const later = options.parent ? questionLaterDates(options.parent, { rows }) : []
  return {
    document: head,
    rows,
    candidates: findCandidates(bodyLines(lines, tables), head.year),
    questions: [...questions.asked, ...later],
  }
}

/** The first line of the title, verbatim; else the first line of all. */
function titleLine(lines: readonly DocumentLine[], title: string | null): string {
  const line = lines.find(({ text }) => text !== '' && title?.startsWith(tidy(text)))
  return (line ?? lines[0])?.text ?? ''
}

/** The line right above the first table: `2020 年度…任务表`. */
function findTableTitle(lines: readonly DocumentLine[], tables: readonly TaskLines[]): DocumentLine | null {
  const first = tables[0]?.table.parts[0]
  if (!first) return null
  return lines.findLast((line) => line.block < first.block || (line.block === first.block && line.row !== null)) ?? null
}

function bodyLines(lines: readonly DocumentLine[], tables: readonly TaskLines[]): DocumentLine[] {
  const first = tables[0]?.table.parts[0]?.block ?? Number.POSITIVE_INFINITY
  return lines.filter((line) => line.block < first && line.row === null)
}

/** Remarks below a table may give numbered items to units. */
function notesBelow(lines: readonly DocumentLine[], tables: readonly TaskLines[]): CellPiece[] {
  const first = tables[0]?.table.parts[0]?.block
  if (first === undefined) return []
  return lines
    .filter((line) => line.block >= first)
    .map((line) => ({ text: line.text, block: line.block, row: line.row ?? 0, column: 0, place: line.place }))
}

function askAboutMissingTable(document: ExtractedDocument, quote: string, questions: Questions): void {
  if (!document.hasText)
    questions.ask(null, 'noText', '', '文件里没有可读取的文字，可能是扫描件；请上传原始文件或经文字识别的版本')
  else
    questions.ask(
      null,
      'table',
      quote,
      '没有找到任务表（含序号、事项、材料、完成时限等栏目的表格），请确认附件是否已上传，或从候选任务中选择',
    )
}

/** Letters of single rows do not make a result of the whole. */
function askAboutTotal(rows: NoticeProposal['rows'], questions: Questions): void {
  const graded = rows.filter(
    (row) => row.grading !== null && row.grading.kind !== 'bonus' && row.grading.kind !== 'deduction',
  )
  if (graded.length > 1 && rows.every((row) => row.score === null))
    questions.ask(
      null,
      'weights',
      graded[0]!.grading!.quotes[0] ?? '',
      '各行等次如何合成总评（权重或计分办法），文中没有写明',
    )
}
