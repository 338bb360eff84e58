import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { RiskPoint } from './risk-point.ts'

/** One part of a point that an adopted opinion changed and that the point does not say yet. */
export const AdoptedPart = z.object({
  title: z.string(),
  before: z.string(),
  after: z.string(),
  /** False: only a person can carry it over, in the point's form. */
  canWriteBack: z.boolean(),
})
export type AdoptedPart = z.infer<typeof AdoptedPart>

export const AdoptedChange = z.object({
  riskPointId: Id,
  pointName: z.string(),
  revision: z.number().int(),
  reasons: z.array(z.string()),
  parts: z.array(AdoptedPart),
  /** Why nothing can be written back now, or null. */
  because: z.string().nullable(),
})
export type AdoptedChange = z.infer<typeof AdoptedChange>

export const listAdoptedChanges = endpoint({
  method: 'GET',
  path: '/risk-prevention/batches/:batchId/adopted-changes',
  summary: '查看采纳意见后待改的风险点',
  permission: 'risk-prevention.read',
  audit: { notAudited: '在本人权限范围内查看风险防控工作' },
  params: z.object({ batchId: Id }),
  output: z.object({ items: z.array(AdoptedChange) }),
  problems: ['risk-prevention.batch-not-found'],
})

/** A person saw both texts and confirms: what can be written back is. */
export const writeBackAdopted = endpoint({
  method: 'POST',
  path: '/risk-prevention/risk-points/:riskPointId/adopted-changes',
  summary: '把采纳的修改写回风险点',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.adopted-written-back',
  params: z.object({ riskPointId: Id }),
  body: z.object({ revision: z.number().int().min(1) }),
  output: RiskPoint,
  problems: [
    'risk-prevention.point-not-found',
    'risk-prevention.changed-meanwhile',
    'risk-prevention.not-possible-now',
  ],
})
