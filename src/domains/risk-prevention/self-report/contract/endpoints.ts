import { z } from 'zod'
import { endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import { SelfReport, SelfReportOutcome, SelfReportState, SelfReportSummary } from './self-report.ts'

const params = z.object({ selfReportId: Id })
const revision = z.number().int().min(1)
const problems = [
  'risk-prevention.self-report-not-found',
  'risk-prevention.changed-meanwhile',
  'risk-prevention.not-possible-now',
] as const
const query = ListQuery.extend({ state: SelfReportState.optional() })

/** Sorts: `-receivedAt` (default). */
export const listSelfReports = endpoint({
  method: 'GET',
  path: '/risk-prevention/self-reports',
  summary: '查看主动改正报告',
  permission: 'risk-prevention.read-self-reports',
  audit: { notAudited: '在本人权限范围内查看；打开一件时留痕' },
  query,
  output: pageOf(SelfReportSummary),
})

export const exportSelfReports = endpoint({
  method: 'GET',
  path: '/risk-prevention/self-reports/export',
  summary: '导出主动改正报告',
  permission: 'risk-prevention.read-self-reports',
  audit: 'risk-prevention.self-reports-exported',
  kind: 'download',
  query,
})

export const showSelfReport = endpoint({
  method: 'GET',
  path: '/risk-prevention/self-reports/:selfReportId',
  summary: '打开主动改正报告',
  permission: 'risk-prevention.read-self-reports',
  audit: 'risk-prevention.self-report-opened',
  params,
  output: SelfReport,
  problems: ['risk-prevention.self-report-not-found'],
})

export const takeSelfReport = endpoint({
  method: 'POST',
  path: '/risk-prevention/self-reports/:selfReportId/taking',
  summary: '受理主动改正报告',
  permission: 'risk-prevention.handle-self-reports',
  audit: 'risk-prevention.self-report-taken',
  params,
  body: z.object({ revision }),
  output: SelfReport,
  problems,
})

export const closeSelfReport = endpoint({
  method: 'POST',
  path: '/risk-prevention/self-reports/:selfReportId/closing',
  summary: '办结主动改正报告',
  permission: 'risk-prevention.handle-self-reports',
  audit: 'risk-prevention.self-report-closed',
  params,
  body: z.object({
    revision,
    outcome: SelfReportOutcome,
    /** Shown to whoever holds the receipt. */
    answer: paragraphs(1000),
    /** Stays inside; without it nothing leaves guidance. */
    reason: paragraphs(1000).nullable().default(null),
  }),
  output: SelfReport,
  problems: [...problems, 'risk-prevention.reason-needed'],
})
