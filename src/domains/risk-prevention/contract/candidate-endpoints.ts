import { z } from 'zod'
import { Day, endpoint, Id } from '#base/http/contract.ts'
import { LevelProposal } from './levels.ts'
import { RiskPointDraft } from './risk-point.ts'

/** By what records of an item heap up: 「可以按照时间、地域、行为等对违法风险点进行分类」. */
export const CandidateKey = z.enum(['place', 'trade', 'time', 'district', 'behaviour'])
export type CandidateKey = z.infer<typeof CandidateKey>
export const candidateKeyTexts = {
  place: '地点',
  trade: '行业',
  time: '时间',
  district: '区域',
  behaviour: '行为',
} as const satisfies Record<z.infer<typeof CandidateKey>, string>

/** A heap of records as a point that could be taken over, with the level that its counts propose. */
export const PointCandidate = z.object({
  key: z.string(),
  by: CandidateKey,
  label: z.string(),
  count: z.number().int(),
  before: z.number().int(),
  shareCoercive: z.number(),
  shareMajor: z.number(),
  proposal: LevelProposal,
  /** Already a point of this batch. */
  taken: z.boolean(),
  draft: RiskPointDraft,
})
export type PointCandidate = z.infer<typeof PointCandidate>

/** Candidates mined from the enforcement records of the department; taking one over opens the editor with its draft. */
export const listCandidates = endpoint({
  method: 'GET',
  path: '/risk-prevention/batches/:batchId/candidates',
  summary: '从执法记录中挑选风险点',
  permission: 'risk-prevention.read',
  audit: { notAudited: '在本人权限范围内查看汇总数，不含个人信息' },
  params: z.object({ batchId: Id }),
  query: z.object({
    by: CandidateKey.default('place'),
    from: Day.optional(),
    to: Day.optional(),
    item: z.string().trim().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(10),
  }),
  output: z.object({ from: Day, to: Day, beforeFrom: Day, beforeTo: Day, items: z.array(PointCandidate) }),
  problems: ['risk-prevention.batch-not-found', 'risk-prevention.wrong-period'],
})
