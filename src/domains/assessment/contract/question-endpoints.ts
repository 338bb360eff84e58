import { z } from 'zod'
import { endpoint, Id, oneLine, paragraphs } from '#base/http/contract.ts'

/** An answer to what the text leaves open, by a named person. */
export const OpenQuestion = z.object({
  key: z.string(),
  rowCode: z.string().nullable(),
  question: z.string(),
  values: z.array(z.string()),
  /** What holds until someone decides. */
  assumed: z.string().nullable(),
  /** Rows × units that wait for it. */
  waiting: z.number().int(),
  decision: z
    .object({
      value: z.string(),
      reason: z.string(),
      decidedByName: z.string().nullable(),
      decidedAt: z.string().nullable(),
    })
    .nullable(),
})
export type OpenQuestion = z.infer<typeof OpenQuestion>

export const listOpenRuleQuestions = endpoint({
  method: 'GET',
  path: '/assessment/programmes/:programmeId/questions',
  summary: '查看评分细则未写明的事项',
  permission: 'assessment.oversee',
  audit: { notAudited: '只读' },
  params: z.object({ programmeId: Id }),
  output: z.object({ items: z.array(OpenQuestion) }),
  problems: ['assessment.not-found'],
})

export const decideRuleQuestion = endpoint({
  method: 'POST',
  path: '/assessment/programmes/:programmeId/questions',
  summary: '决定评分细则未写明的事项',
  permission: 'assessment.deliberate',
  audit: 'assessment.rule-decided',
  params: z.object({ programmeId: Id }),
  body: z.object({ key: oneLine(80), value: oneLine(200), reason: paragraphs(1000) }),
  output: z.object({ items: z.array(OpenQuestion) }),
  problems: ['assessment.not-found', 'assessment.not-issued', 'assessment.unusable-value'],
})
