import { z } from 'zod'
import { Day, endpoint, Id } from '#base/http/contract.ts'
import { BatchStep, BatchSummary } from './batch.ts'

/** 风险防控 as the department sees it at one glance. */
export const Board = z.object({
  /** What matters now, in one sentence. */
  sentence: z.string(),
  steps: z.array(z.object({ step: BatchStep, batches: z.number().int(), points: z.number().int() })),
  /** Items above what their own past lets expect, by the early warning of the analysis engine. */
  rising: z.array(
    z.object({
      item: z.string(),
      from: Day,
      to: Day,
      count: z.number(),
      expected: z.number(),
      limit: z.number(),
      /** To say to a firm. */
      advice: z.string(),
    }),
  ),
  running: z.array(BatchSummary),
})
export type Board = z.infer<typeof Board>

export const showBoard = endpoint({
  method: 'GET',
  path: '/risk-prevention/board',
  summary: '查看风险防控看板',
  permission: 'risk-prevention.read',
  audit: { notAudited: '在本人权限范围内查看风险防控工作' },
  query: z.object({ organisationId: Id.optional() }),
  output: Board,
})
