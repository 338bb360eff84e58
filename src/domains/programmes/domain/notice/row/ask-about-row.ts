import type { ProposedRow } from '../../../contract/notice.ts'
import { fold } from '../text/fold.ts'
import type { Questions } from './questions.ts'
import type { ReadRow } from './read-row.ts'

interface RowNeighbours {
  /** The rows above: the last date among them may be meant where the cell is empty. */
  readonly above: readonly ProposedRow[]
  readonly issuedOn: string | null
}

/** Asks what a row leaves open. */
export function askAboutRow(row: ProposedRow, read: ReadRow, neighbours: RowNeighbours, questions: Questions): void {
  askAboutDates(row, read, neighbours, questions)
  askAboutCounts(row, read, questions)
  askAboutUnits(row, read, questions)
  for (const hole of read.grading.holes) questions.ask(row.id, hole.about, hole.quote, hole.question, hole.proposal)
  if (read.unknownMethods !== '')
    questions.ask(row.id, 'methods', cellText(read, 'methods'), `考核方式“${read.unknownMethods}”未能识别，请选择`)
  const doubt = read.line.doubtfulName
  if (doubt)
    questions.ask(
      row.id,
      doubt.role,
      doubt.below.text,
      '本行位于换页处，所属指标沿用上一行；下一页开头是另一指标，请确认本行属于哪一个',
      fold(doubt.below.text).text,
    )
  if (read.line.unknown.length > 0)
    questions.ask(row.id, 'column', read.line.unknown[0]!.text.trim(), '这一列的表头未能识别，请确认其内容')
}

function askAboutDates(
  row: ProposedRow,
  read: ReadRow,
  { above, issuedOn }: RowNeighbours,
  questions: Questions,
): void {
  for (const date of row.dates) {
    if (date.kind === 'blank') {
      const proposed = above.flatMap((other) => other.dates).findLast((other) => other.quote !== '')?.quote ?? null
      questions.ask(row.id, 'deadline', contentQuote(row), '完成期限一栏为空，请确定期限', proposed)
    }
    if (date.kind === 'unreadable') questions.ask(row.id, 'deadline', date.quote, '完成期限未能识别，请填写日期')
    if (date.due && issuedOn && date.due < issuedOn)
      questions.ask(row.id, 'dateBeforeIssue', date.quote, `期限${date.due}早于印发日期${issuedOn}，请核对`)
  }
  if (read.unpaired)
    questions.ask(row.id, 'deadline', cellText(read, 'deadline'), '期限与材料的个数不一致，请确定各项材料对应的期限')
}

function askAboutCounts(row: ProposedRow, read: ReadRow, questions: Questions): void {
  const count = cellText(read, 'uploadCount')
  const materials = cellText(read, 'materials')
  if (read.unclearCount && row.recurrence === null)
    questions.ask(row.id, 'uploadCount', count, '上传次数未能识别，请填写')
  if (row.materials.length === 0 && materials !== '' && (row.uploadCount ?? 0) > 0)
    questions.ask(
      row.id,
      'uploadCount',
      materials,
      `材料一栏写“${fold(materials).text}”，次数一栏却写“${fold(count).text}”，请确定是否上传`,
    )
  const dated = row.dates.filter((date) => date.due !== null).length
  if (
    row.uploadCount !== null &&
    row.uploadCount > 1 &&
    dated > 0 &&
    dated !== row.uploadCount &&
    row.recurrence === null
  )
    questions.ask(row.id, 'uploadCount', count, `上传${row.uploadCount}次，而期限有${dated}个，请核对`)
  const perUnit = /每个?(?:单位|部门)(?:至少|不少于)?(?:提供|报送|上报)\d+/.exec(fold(materials).text)
  if (perUnit)
    questions.ask(row.id, 'perUnit', materials, '“每个单位”指每个县（市、区）、部门，还是其下各执法部门，请确定')
  for (const condition of row.conditions)
    questions.ask(row.id, 'materials', condition, '这一材料附有条件，请确定哪些单位需要报送')
}

function askAboutUnits(row: ProposedRow, read: ReadRow, questions: Questions): void {
  for (const duty of read.duties)
    if (duty.mainly)
      questions.ask(
        row.id,
        'appliesTo',
        duty.quote,
        '“主要由”其落实，其他单位是否也要报送，文中没有写明',
        '列为牵头单位，其他单位仍须落实',
      )
  if (
    row.appliesTo &&
    row.appliesTo.kinds.length === 0 &&
    read.duties.length === 0 &&
    !/^各?(?:有关|相关)?(?:单位|责任单位)$/.test(fold(row.appliesTo.quote).text)
  )
    questions.ask(row.id, 'appliesTo', row.appliesTo.quote, '适用单位未能识别，请选择')
}

/** Words of the row that are there, for a question about a cell that is empty. */
function contentQuote(row: ProposedRow): string {
  return (
    row.quotes.find(
      (quote) => row.materials[0] !== undefined && fold(quote).text.includes(fold(row.materials[0]).text),
    ) ??
    row.requirement ??
    ''
  )
}

/** Words of a cell as they stand; of a cell that a page break parts, its first part. */
const cellText = (read: ReadRow, role: 'methods' | 'deadline' | 'uploadCount' | 'materials') =>
  read.line.cells
    .get(role)
    ?.pieces.map((piece) => piece.text.trim())
    .find((text) => text !== '') ?? ''
