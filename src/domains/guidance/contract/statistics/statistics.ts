import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { GuidanceForm } from '../case.ts'
import { GuidanceMode } from '../modes.ts'

const Counts = z.partialRecord(GuidanceMode, z.number().int())

/** One unit's line: guidance on the spot and documents, by mode; written advice apart, for it has no mode. */
export const UnitUse = z.object({
  organisationId: Id,
  organisationName: z.string(),
  visits: Counts,
  documents: Counts,
  documentsByForm: z.partialRecord(GuidanceForm, z.number().int()),
  advice: z.number().int(),
})
export type UnitUse = z.infer<typeof UnitUse>

export const GuidanceStatistics = z.object({ from: Day, until: Day, units: z.array(UnitUse), total: UnitUse })
export type GuidanceStatistics = z.infer<typeof GuidanceStatistics>

/** A document behind a number. */
export const UsedDocument = z.object({
  caseId: Id,
  path: z.string(),
  organisationName: z.string(),
  number: z.string(),
  title: z.string(),
  documentTitle: z.string(),
  mode: GuidanceMode.nullable(),
  form: GuidanceForm.nullable(),
  counterpartyName: z.string(),
  issuedOn: Day,
})
export type UsedDocument = z.infer<typeof UsedDocument>

const period = {
  from: Day,
  until: Day,
  /** With all units below it. */
  organisationId: Id.optional(),
}
const readOnly = { notAudited: '在本人权限范围内查看行政指导统计，个人姓名已遮挡' }

/** How often each document and mode was used from day to day, by unit. */
export const showGuidanceStatistics = endpoint({
  method: 'GET',
  path: '/guidance/statistics',
  summary: '查看行政指导统计',
  permission: 'guidance.read',
  audit: readOnly,
  query: z.object(period),
  output: GuidanceStatistics,
  problems: ['guidance.wrong-time'],
})

export const exportGuidanceStatistics = endpoint({
  method: 'GET',
  path: '/guidance/statistics/export',
  summary: '导出行政指导统计表',
  permission: 'guidance.read',
  audit: 'guidance.statistics-exported',
  query: z.object({ ...period, format: z.enum(['pdf', 'xlsx', 'csv']).default('pdf') }),
  kind: 'download',
  problems: ['guidance.wrong-time'],
})

/** The documents behind a number. Sorts: `-issuedOn` (default). */
export const listUsedDocuments = endpoint({
  method: 'GET',
  path: '/guidance/statistics/documents',
  summary: '查看统计数字背后的文书',
  permission: 'guidance.read',
  audit: readOnly,
  query: ListQuery.extend({
    from: Day.optional(),
    until: Day.optional(),
    organisationId: Id.optional(),
    mode: GuidanceMode.optional(),
    form: GuidanceForm.optional(),
    kind: z.enum(['guidance', 'advice']).optional(),
  }),
  output: pageOf(UsedDocument),
})

/** 统计表 as it was handed in: a fact that is not changed; handed in again it is a further one. */
export const reportGuidanceStatistics = endpoint({
  method: 'POST',
  path: '/guidance/statistics/reports',
  summary: '报送行政指导统计表',
  permission: 'guidance.record',
  audit: 'guidance.statistics-reported',
  body: z.object({ from: Day, until: Day, organisationId: Id }),
  output: z.object({ factId: Id }),
  problems: ['guidance.wrong-time'],
})
