import { z } from 'zod'
import { endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import { RiskLevel } from './levels.ts'
import { PointState, RiskPoint, RiskPointDraft, RiskPointSummary } from './risk-point.ts'
import { words } from './words.ts'

const params = z.object({ riskPointId: Id })
const readOnly = { notAudited: '在本人权限范围内查看风险防控工作' }
const filters = {
  batchId: Id.optional(),
  organisationId: Id.optional(),
  level: z.enum([...RiskLevel.options, 'none']).optional(),
  state: PointState.optional(),
  /** Groups: 「可以按照时间、地域、行为等…进行分类」. */
  place: z.string().trim().max(100).optional(),
  tradeCode: z.string().trim().max(5).optional(),
}
const problems = [
  'risk-prevention.point-not-found',
  'risk-prevention.changed-meanwhile',
  'risk-prevention.not-possible-now',
] as const

/** Sorts: `position` (default), `name`, `cases`, `level`. */
export const listRiskPoints = endpoint({
  method: 'GET',
  path: '/risk-prevention/risk-points',
  summary: '查看违法风险点列表',
  permission: 'risk-prevention.read',
  audit: readOnly,
  query: ListQuery.extend(filters),
  output: pageOf(RiskPointSummary),
})

export const exportRiskPoints = endpoint({
  method: 'GET',
  path: '/risk-prevention/risk-points/export',
  summary: '导出违法风险点清单',
  permission: 'risk-prevention.read',
  audit: { notAudited: '在本人权限范围内导出工作清单，不含个人信息' },
  kind: 'download',
  query: z.object({ ...filters, q: z.string().trim().max(100).optional(), sort: z.string().max(60).optional() }),
})

export const showRiskPoint = endpoint({
  method: 'GET',
  path: '/risk-prevention/risk-points/:riskPointId',
  summary: '查看违法风险点',
  permission: 'risk-prevention.read',
  audit: readOnly,
  params,
  output: RiskPoint,
  problems: ['risk-prevention.point-not-found'],
})

/** Under an id that the page chose: a new one adds the point. `revision` 0 for a new point. */
export const saveRiskPoint = endpoint({
  method: 'PUT',
  path: '/risk-prevention/batches/:batchId/risk-points/:riskPointId',
  summary: '保存违法风险点',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.point-saved',
  params: params.extend({ batchId: Id }),
  body: z.object({ revision: z.number().int().min(0), content: RiskPointDraft }),
  output: RiskPoint,
  problems: [...problems, 'risk-prevention.batch-not-found'],
})

export const removeRiskPoint = endpoint({
  method: 'DELETE',
  path: '/risk-prevention/risk-points/:riskPointId',
  summary: '删除尚未公布的违法风险点',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.point-removed',
  params,
  query: z.object({ revision: z.coerce.number().int().min(1) }),
  problems,
})

/** A person confirms what the counts propose, or decides otherwise with a reason. */
export const confirmLevel = endpoint({
  method: 'POST',
  path: '/risk-prevention/risk-points/:riskPointId/level',
  summary: '确认风险等级',
  permission: 'risk-prevention.confirm',
  audit: 'risk-prevention.level-confirmed',
  params,
  body: z.object({ revision: z.number().int().min(1), level: RiskLevel, reason: words(500) }),
  output: RiskPoint,
  problems: [...problems, 'risk-prevention.reason-needed'],
})

/** 「对不适宜的及时修订完善」: a point that is no longer fitting leaves the next list. */
export const retireRiskPoint = endpoint({
  method: 'POST',
  path: '/risk-prevention/risk-points/:riskPointId/retirement',
  summary: '停用或恢复违法风险点',
  permission: 'risk-prevention.confirm',
  audit: 'risk-prevention.point-retired',
  params,
  body: z.object({ revision: z.number().int().min(1), retired: z.boolean(), reason: paragraphs(500) }),
  output: RiskPoint,
  problems,
})
