import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { EnforcementRecord, RecordFields, RecordProcedure } from './record.ts'

const params = z.object({ enforcementRecordId: Id })
const notAudited = { notAudited: '个人姓名和证件号码已遮挡' }

export const RecordFilter = z.object({
  /** A unit with all below it. */
  organisationId: Id.optional(),
  item: z.string().max(120).optional(),
  place: z.string().max(120).optional(),
  districtId: Id.optional(),
  /** Only those in which nobody wrote it down. */
  missing: z.enum(['district']).optional(),
  /** `3.1`: Wednesday mornings; `3`: Wednesdays without a time. */
  time: z
    .string()
    .regex(/^[0-6](\.[0-3])?$/, '时段写作 3.1（周三上午）')
    .optional(),
  tradeCode: z.string().max(5).optional(),
  procedure: RecordProcedure.optional(),
  major: z.enum(['yes']).optional(),
  from: Day.optional(),
  to: Day.optional(),
  recordImportId: Id.optional(),
  /** Handed in with this key. */
  recordKeyId: Id.optional(),
  counterpartyId: Id.optional(),
})

/** Sorts: `-occurredOn` (default), `occurredOn`. `q` finds item, place, firm and the source's number by their beginnings. */
export const listEnforcementRecords = endpoint({
  method: 'GET',
  path: '/risk-prevention/records',
  summary: '查看执法记录列表',
  permission: 'risk-prevention.read-records',
  audit: notAudited,
  query: ListQuery.extend(RecordFilter.shape),
  output: pageOf(EnforcementRecord),
})

export const exportEnforcementRecords = endpoint({
  method: 'GET',
  path: '/risk-prevention/records/export',
  summary: '导出执法记录',
  permission: 'risk-prevention.read-records',
  audit: 'risk-prevention.records-exported',
  query: RecordFilter.extend({ q: ListQuery.shape.q }),
  kind: 'download',
})

export const showEnforcementRecord = endpoint({
  method: 'GET',
  path: '/risk-prevention/records/:enforcementRecordId',
  summary: '查看执法记录',
  permission: 'risk-prevention.read-records',
  audit: notAudited,
  params,
  output: EnforcementRecord,
  problems: ['risk-prevention.record-not-found'],
})

export const recordByHand = endpoint({
  method: 'POST',
  path: '/risk-prevention/records',
  summary: '手工登记执法记录',
  permission: 'risk-prevention.keep-records',
  audit: 'risk-prevention.record-kept',
  body: RecordFields.extend({ organisationId: Id }),
  output: EnforcementRecord,
  problems: ['risk-prevention.record-exists', 'risk-prevention.record-wrong'],
})

/** A wrong record goes, with its counts; what it said stays in the audit log. */
export const removeEnforcementRecord = endpoint({
  method: 'POST',
  path: '/risk-prevention/records/:enforcementRecordId/removal',
  summary: '撤销执法记录',
  permission: 'risk-prevention.keep-records',
  audit: 'risk-prevention.record-removed',
  params,
  body: z.object({ reason: oneLine(300) }),
  problems: ['risk-prevention.record-not-found'],
})
