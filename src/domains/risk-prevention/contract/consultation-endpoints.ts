import { z } from 'zod'
import { endpoint, Id, paragraphs } from '#base/http/contract.ts'
import { Audience, Channel, Reach, usualDays } from '#domains/consultations/contract/index.ts'

/** 「在梳理违法风险点、制定防控措施过程中，充分征求意见建议」: the batch as it stands goes before three audiences. */
export const consultOnBatch = endpoint({
  method: 'POST',
  path: '/risk-prevention/batches/:batchId/consultation',
  summary: '就违法风险点和防控措施征求意见',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.consultation-opened',
  params: z.object({ batchId: Id }),
  body: z.object({
    revision: z.number().int().min(1),
    explanation: paragraphs(5000),
    audiences: z.array(Audience).min(1, '至少选一类征求对象'),
    channels: z.array(Channel).min(1, '至少选一种征求方式'),
    reach: Reach.default('open'),
    days: z.number().int().min(1, '至少 1 天').max(365, '最多 365 天').default(usualDays),
    shortReason: paragraphs(500).nullable().default(null),
    submitTo: paragraphs(500).nullable().default(null),
  }),
  output: z.object({ consultationId: Id, publicationId: Id.nullable() }),
  problems: [
    'risk-prevention.batch-not-found',
    'risk-prevention.changed-meanwhile',
    'risk-prevention.not-possible-now',
    'consultations.short-period',
    'consultations.already-open',
  ],
})
