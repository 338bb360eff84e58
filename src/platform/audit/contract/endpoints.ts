import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { AuditEntryView, AuditOutcome, ChainVerdict } from './entry.ts'

export const AuditFilter = z.object({
  personId: Id.optional(),
  /** A whole event (`identity.signed-in`) or all of a module (`identity.`). */
  event: z.string().max(100).optional(),
  /** The organisation and all below it. */
  within: Id.optional(),
  subject: z.string().max(200).optional(),
  outcome: AuditOutcome.optional(),
  fromOn: Day.optional(),
  /** Last day, included. */
  lastOn: Day.optional(),
  /** Words in the summary, the person's name or the address. */
  q: ListQuery.shape.q,
})

/** Newest first. */
export const searchAudit = endpoint({
  method: 'GET',
  path: '/audit/entries',
  summary: '查询审计日志',
  permission: 'audit.read',
  audit: { notAudited: '审计管理员的查询不再生成日志，导出另有记录' },
  query: ListQuery.extend(AuditFilter.shape),
  output: pageOf(AuditEntryView),
})

export const exportAudit = endpoint({
  method: 'GET',
  path: '/audit/export',
  summary: '导出审计日志',
  permission: 'audit.export',
  audit: 'audit.exported',
  query: AuditFilter,
  kind: 'download',
})

export const listAuditEvents = endpoint({
  method: 'GET',
  path: '/audit/events',
  summary: '查看日志中出现过的操作类型',
  permission: 'audit.read',
  audit: { notAudited: '只读' },
  output: z.object({ events: z.array(z.object({ event: z.string(), text: z.string() })) }),
})

/** Seals what is waiting, reads the whole chain and recomputes every hash. */
export const verifyAudit = endpoint({
  method: 'POST',
  path: '/audit/verify',
  summary: '校验审计日志的完整性',
  permission: 'audit.verify',
  audit: 'audit.verified',
  output: ChainVerdict,
})
