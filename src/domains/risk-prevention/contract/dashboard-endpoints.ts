import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { Dashboard, DashboardTable } from './dashboard.ts'

const permission = 'risk-prevention.read-records'
const countsOnly = { notAudited: '在本人权限范围内查看汇总数，不含个人信息' }

/** One unit with all below it (the person's own where left out), one item or all, whole months of at most a year. */
export const DashboardQuery = z.object({
  organisationId: Id.optional(),
  item: z.string().trim().max(120).optional(),
  from: Day.optional(),
  to: Day.optional(),
})
const problems = ['risk-prevention.wrong-period'] as const

export const showDashboard = endpoint({
  method: 'GET',
  path: '/risk-prevention/dashboard',
  summary: '查看统计看板',
  permission,
  audit: countsOnly,
  query: DashboardQuery,
  output: Dashboard,
  problems,
})

export const showDashboardTable = endpoint({
  method: 'GET',
  path: '/risk-prevention/dashboard/table',
  summary: '查看事项、区县、月份统计表',
  permission,
  audit: countsOnly,
  query: DashboardQuery.extend({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: DashboardTable,
  problems,
})

/** The whole table with the sums of both periods; `xlsx` has the places and items on sheets of their own. */
export const exportDashboard = endpoint({
  method: 'GET',
  path: '/risk-prevention/dashboard/export/:format',
  summary: '导出统计看板',
  permission,
  audit: countsOnly,
  kind: 'download',
  params: z.object({ format: z.enum(['csv', 'xlsx']) }),
  query: DashboardQuery,
  problems,
})

export const InspectionCount = z.object({
  id: Id,
  organisationName: z.string(),
  month: Day,
  item: z.string(),
  districtName: z.string(),
  inspections: z.number().int(),
})
export type InspectionCount = z.infer<typeof InspectionCount>

const inspectionFilters = {
  organisationId: Id.optional(),
  item: z.string().trim().max(120).optional(),
  districtId: Id.optional(),
  from: Day.optional(),
  to: Day.optional(),
}

/** Inspections as they were told, month by month. Sorts: `-month` (default), `month`, `-inspections`. */
export const listInspectionCounts = endpoint({
  method: 'GET',
  path: '/risk-prevention/inspections',
  summary: '查看检查次数明细',
  permission,
  audit: countsOnly,
  query: ListQuery.extend(inspectionFilters),
  output: pageOf(InspectionCount),
})

export const exportInspectionCounts = endpoint({
  method: 'GET',
  path: '/risk-prevention/inspections/export',
  summary: '导出检查次数明细',
  permission,
  audit: countsOnly,
  kind: 'download',
  query: z.object({ ...inspectionFilters, q: ListQuery.shape.q, sort: ListQuery.shape.sort }),
})
