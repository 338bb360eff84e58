import { gradingKindTexts, methodTexts } from './wording.ts'
import type { NoticeQuestion, ProposedRow } from '../contract/notice.ts'
import type { NoticeAnswer } from './notice-answer.ts'

/** The proposal for reading: the head, each row with its terms and questions, then what concerns the whole. */
export function noticeTable({ document, rows, candidates, questions, difference }: NoticeAnswer): string {
  const head = [
    document.title ?? '（没有标题）',
    `发文机关：${document.issuer ?? '未定'}　文号：${document.docNumber ?? '未定'}　日期：${document.issuedOn ?? '未定'}　年度：${document.year ?? '未定'}`,
    rows.length === 0 ? '没有找到任务表，没有任务行' : `任务行：${rows.length}`,
  ]
  const whole = questions.filter(({ row }) => row === null)
  return [
    ...head,
    ...rows.map((row) => rowText(row, questions)),
    ...(candidates.length > 0
      ? ['正文中的候选任务（默认不选）：', ...candidates.map((row) => rowText(row, questions))]
      : []),
    ...(whole.length > 0 ? ['全文待定事项：', ...whole.map(questionText)] : []),
    ...(difference ? ['与上年度方案的差别：', ...differenceLines(difference)] : []),
  ].join('\n')
}

function rowText(row: ProposedRow, questions: readonly NoticeQuestion[]): string {
  const names = [...new Set([row.level1, row.level2, row.name].filter((name) => name !== null))].join(' / ')
  const terms = [
    datesText(row),
    row.uploadCount === null ? '' : `${row.uploadCount}次`,
    row.methods.map((method) => methodTexts[method]).join('、'),
    row.grading ? gradingKindTexts[row.grading.kind] : '',
    row.appliesTo ? `适用：${row.appliesTo.quote}` : '',
    row.lead ? `牵头：${row.lead.quote}` : '',
    row.support ? `配合：${row.support.quote}` : '',
  ]
  return [
    `${row.id.padEnd(5)} ${names}`,
    `      ${terms.filter((term) => term !== '').join('　')}`,
    ...row.materials.map((material) => `      · ${material}`),
    ...questions.filter((question) => question.row === row.id).map(questionText),
  ].join('\n')
}

function datesText(row: ProposedRow): string {
  const dates = row.dates.map((date) =>
    date.due === null ? oneLine(date.quote) || '期限未填' : `${date.due}（${oneLine(date.quote)}）`,
  )
  return [...dates, ...(row.recurrence ? [oneLine(row.recurrence.quote)] : [])].join('；')
}

const questionText = ({ question, quote, proposal }: NoticeQuestion) =>
  `      ？ ${question}${quote === '' ? '' : `　原文：“${oneLine(quote)}”`}${proposal === null ? '' : `　建议：${proposal}`}`

function differenceLines(difference: NonNullable<NoticeAnswer['difference']>): string[] {
  const list = (label: string, ids: readonly string[]) => (ids.length === 0 ? [] : [`  ${label}：${ids.join('、')}`])
  return [
    ...list('新增', difference.added),
    ...list('取消', difference.removed),
    ...difference.changed.flatMap(({ previous, current, changes }) => [
      `  ${previous} → ${current}`,
      ...changes.map(
        ({ field, before, after }) =>
          `      ${changeTexts[field]}：${changed(field, before)} → ${changed(field, after)}`,
      ),
    ]),
    ...list(
      '未变',
      difference.unchanged.map(({ current }) => current),
    ),
  ]
}

/** Methods are compared by their names in the contract, and shown by their names in the table. */
function changed(field: keyof typeof changeTexts, value: string): string {
  const texts: Readonly<Record<string, string>> = methodTexts
  const shown =
    field === 'methods'
      ? value
          .split('、')
          .map((each) => texts[each] ?? each)
          .join('、')
      : value
  return oneLine(shown) || '（无）'
}

const changeTexts = {
  name: '事项',
  materials: '材料',
  uploadCount: '次数',
  dates: '期限',
  requirement: '要求',
  grading: '评分',
  methods: '方式',
  appliesTo: '适用',
  lead: '牵头',
  support: '配合',
  recurrence: '频次',
  score: '分值',
} as const

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
