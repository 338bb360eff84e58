import { write } from 'hucre'
import { renderPdf, renderWord } from '#platform/documents/index.ts'
import type { OfficialDocumentInput } from '#platform/documents/contract/index.ts'
import type { FileAnswer } from '#base/http/index.ts'
import { audienceTexts, channelTexts, fateTexts, type Standing } from '../../contract/index.ts'
import type { ConsultationRow } from '../get-consultation.ts'
import type { SummaryRow } from './summary-rows.ts'

export interface Summary {
  readonly row: ConsultationRow
  readonly standing: Standing
  readonly lines: readonly SummaryRow[]
  readonly today: string
  readonly at: Date
}

const header = ['序号', '条款', '意见', '条数', '来源', '方式', '采纳情况', '理由', '修改或落实情况']

/** 采纳情况汇总表 on the three papers that offices use. */
export async function summaryFile(summary: Summary, format: 'pdf' | 'docx' | 'xlsx'): Promise<FileAnswer> {
  const fileName = `${summary.row.title}-意见采纳情况汇总表-${summary.today}.${format}`
  switch (format) {
    case 'pdf': {
      const content = await renderPdf('official-document', documentOf(summary), { createdAt: summary.at.toISOString() })
      return { fileName, mediaType: 'application/pdf', content }
    }
    case 'docx': {
      const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      return { fileName, mediaType, content: await renderWord(documentOf(summary)) }
    }
    case 'xlsx': {
      const rows = [header, ...summary.lines.map((line, index) => [index + 1, ...cellsOf(line)])]
      const content = await write({ sheets: [{ name: '采纳情况汇总表', rows }] })
      const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return { fileName, mediaType, content }
    }
  }
}

function cellsOf(line: SummaryRow): (string | number)[] {
  const { clause, opinion, count, sources, ways, fate, reason, result } = line
  return [clause, opinion, count, sources, ways, fate, reason, result].map((cell) =>
    typeof cell === 'string' ? asText(cell) : cell,
  )
}

/** What would run as a formula in a sheet is disarmed. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

function documentOf(summary: Summary): OfficialDocumentInput {
  const { row, lines, today } = summary
  return {
    title: `“${row.title}”意见采纳情况汇总表`,
    edition: { kind: 'draft' },
    body: [{ kind: 'paragraph', text: overview(summary), align: 'start' }],
    attachments: [
      {
        title: '意见采纳情况汇总表',
        orientation: 'landscape',
        body: [
          {
            kind: 'table',
            columns: header.map((title, place) => ({
              title,
              align: place === 0 || title === '条数' ? 'center' : 'start',
              width: [1, 2, 5, 1, 2, 2, 2, 4, 5][place]!,
            })),
            rows: lines.map((line, index) => [String(index + 1), ...cellsOf(line).map(String)]),
          },
        ],
      },
    ],
    signedBy: [row.organisation_name],
    signedOn: today,
  }
}

/** The numbers in one paragraph. */
export function overview({ row, standing }: Pick<Summary, 'row' | 'standing'>): string {
  const said = <K extends string>(numbers: Readonly<Record<K, number>>, texts: Readonly<Record<K, string>>) =>
    (Object.keys(numbers) as K[])
      .filter((key) => numbers[key] > 0)
      .map((key) => `${texts[key]} ${numbers[key]} 条`)
      .join('，')
  const sentences = [
    `${row.organisation_name}自 ${row.opens_on} 至 ${row.closes_on} 就“${row.title}”征求意见，共收到意见 ${standing.opinions} 条。`,
    standing.opinions > 0 && `按来源：${said(standing.byAudience, audienceTexts)}。`,
    standing.opinions > 0 && `按方式：${said(standing.byChannel, channelTexts)}。`,
    standing.opinions > standing.unanswered && `办理结果：${said(standing.byFate, fateTexts)}。`,
    standing.unanswered > 0 && `尚未答复 ${standing.unanswered} 条。`,
  ]
  return sentences.filter((sentence) => typeof sentence === 'string').join('')
}
