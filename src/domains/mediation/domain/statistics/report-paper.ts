import type { OfficialDocumentInput } from '#platform/documents/contract/index.ts'
import { chineseDate } from '#platform/documents/domain/index.ts'
import { reportParts, type QuarterReport, type ReportPart } from '../../contract/statistics/quarter-report.ts'
import { quarterText } from './quarter.ts'

const yuan = (fen: number): string => (fen / 100).toFixed(2)

/** The report as an official document (GB/T 9704), the areas as a table. */
export function reportPaper(report: QuarterReport): OfficialDocumentInput {
  const { parts, figures, organisationName, reportedOn } = report
  const names = Object.keys(reportParts) as ReportPart[]
  return {
    title: `${organisationName}${quarterText(report)}行政调解统计分析报告`,
    edition: { kind: reportedOn ? 'final' : 'draft' },
    body: names
      .filter((name) => parts[name].trim() || (name === 'areas' && figures.areas.length))
      .flatMap((name) => [
        { kind: 'heading' as const, level: 1 as const, text: reportParts[name] },
        ...parts[name]
          .split(/\n+/)
          .filter((text) => text.trim())
          .map((text) => ({ kind: 'paragraph' as const, text: [text.trim()] })),
        ...(name === 'areas' && figures.areas.length ? [areaTable(figures)] : []),
      ]),
    signedBy: reportedOn ? [organisationName] : [],
    signedOn: reportedOn,
  }
}

function areaTable({ areas, total, countedOn }: QuarterReport['figures']) {
  return {
    kind: 'table' as const,
    columns: [
      { title: '领域', width: 2 },
      { title: '受理', align: 'end' as const },
      { title: '达成协议', align: 'end' as const },
      { title: '调解不成', align: 'end' as const },
      { title: '已履行', align: 'end' as const },
      { title: '金额（元）', align: 'end' as const, width: 2 },
    ],
    rows: [...areas, { ...total, label: '合计' }].map((one) => [
      one.label,
      String(one.accepted),
      String(one.settled),
      String(one.unsettled),
      String(one.performed),
      yuan(one.sumFen),
    ]),
    note: `统计至${chineseDate(countedOn)}`,
  }
}
