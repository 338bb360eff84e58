import { z } from 'zod'
import { endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import { PublicationState } from '#platform/publishing/contract/index.ts'
import { StatisticsFigures, StatisticsRow } from './statistics.ts'

export const reportParts = {
  overview: '总体情况',
  areas: '分领域情况',
  comparison: '与上年同期比较',
  suggestions: '分析和建议',
} as const
export type ReportPart = keyof typeof reportParts
const Part = paragraphs(4000).or(z.literal(''))
export const ReportParts = z.object({ overview: Part, areas: Part, comparison: Part, suggestions: Part })
export type ReportParts = z.infer<typeof ReportParts>

export const reportStates = { draft: '草稿', reported: '已报告' } as const
const count = z.number().int()

export const QuarterReportSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  year: count,
  quarter: count,
  state: z.enum(['draft', 'reported']),
  changedAt: z.string(),
})
export type QuarterReportSummary = z.infer<typeof QuarterReportSummary>

/** What was counted when the report was drafted; it does not move afterwards. */
export const ReportFigures = z.object({
  total: StatisticsFigures,
  before: StatisticsFigures,
  areas: z.array(StatisticsRow),
  countedOn: z.string(),
})
export type ReportFigures = z.infer<typeof ReportFigures>

export const QuarterReport = QuarterReportSummary.extend({
  parts: ReportParts,
  figures: ReportFigures,
  reportedByName: z.string().nullable(),
  /** Null while it is a draft. */
  reportedOn: z.string().nullable(),
  publicationId: Id.nullable(),
  publicationState: PublicationState.nullable(),
  mayEdit: z.boolean(),
  revision: count,
})
export type QuarterReport = z.infer<typeof QuarterReport>

const read = 'mediation.read-statistics'
const write = 'mediation.report-statistics'
const params = z.object({ quarterReportId: Id })
const one = '/mediation/quarter-reports/:quarterReportId' as const
const problems = ['mediation.not-found', 'mediation.changed-meanwhile', 'mediation.not-possible-now'] as const
const revision = z.object({ revision: count.min(1) })

export const listQuarterReports = endpoint({
  method: 'GET',
  path: '/mediation/quarter-reports',
  summary: '查看行政调解分析报告',
  permission: read,
  audit: { notAudited: '只有数字' },
  query: ListQuery,
  output: pageOf(QuarterReportSummary),
})

export const showQuarterReport = endpoint({
  method: 'GET',
  path: one,
  summary: '打开行政调解分析报告',
  permission: read,
  audit: { notAudited: '只有数字' },
  params,
  output: QuarterReport,
  problems: ['mediation.not-found'],
})

/** One report a unit and quarter, of it and all below it; asked again it is the same. */
export const draftQuarterReport = endpoint({
  method: 'POST',
  path: '/mediation/quarter-reports',
  summary: '起草行政调解分析报告',
  permission: write,
  audit: 'mediation.quarter-report-drafted',
  body: z.object({
    organisationId: Id,
    year: count.min(2015, '年份应在 2015 年以后').max(2100, '请核对年份'),
    quarter: count.min(1, '季度为 1 到 4').max(4, '季度为 1 到 4'),
  }),
  output: QuarterReport,
  problems: ['mediation.not-possible-now'],
})

export const saveQuarterReport = endpoint({
  method: 'PUT',
  path: one,
  summary: '修改行政调解分析报告',
  permission: write,
  audit: 'mediation.quarter-report-saved',
  params,
  body: revision.extend({ parts: ReportParts }),
  output: QuarterReport,
  problems,
})

/** Counts anew; words that a person wrote stay. */
export const recountQuarterReport = endpoint({
  method: 'POST',
  path: `${one}/recount`,
  summary: '刷新行政调解分析报告的数字',
  permission: write,
  audit: 'mediation.quarter-report-recounted',
  params,
  body: revision,
  output: QuarterReport,
  problems,
})

/** 报告: the text is final, and the ledger knows that the statistics were reported. */
export const submitQuarterReport = endpoint({
  method: 'POST',
  path: `${one}/submission`,
  summary: '报告行政调解统计分析',
  permission: write,
  audit: 'mediation.statistics-reported',
  params,
  body: revision,
  output: QuarterReport,
  problems,
})

/** The numbers alone, small ones suppressed, go to 发布审核. */
export const publishQuarterResults = endpoint({
  method: 'POST',
  path: `${one}/publication`,
  summary: '把季度调解结果送发布审核',
  permission: write,
  audit: 'mediation.quarter-results-sent',
  params,
  body: revision,
  output: QuarterReport,
  problems,
})

export const downloadQuarterReport = endpoint({
  method: 'GET',
  path: `${one}/file`,
  summary: '下载行政调解分析报告',
  permission: read,
  audit: 'mediation.quarter-report-downloaded',
  params,
  query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  kind: 'download',
  problems: ['mediation.not-found'],
})
