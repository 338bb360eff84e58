import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'
import { AssignmentState, ItemScore } from './assignment.ts'
import { Defect } from './defect.ts'
import { RoundState } from './round.ts'
import { KeptSheet, RoundKind } from './sheet.ts'

export const fileStates = { reviewing: '评查中', differing: '分差过大，待认定', decided: '已有结果' } as const
export const FileState = z.enum(['reviewing', 'differing', 'decided'])
export type FileState = z.infer<typeof FileState>

export const ReviewedFileSummary = z.object({
  id: Id,
  roundId: Id,
  roundTitle: z.string(),
  roundKind: RoundKind,
  organisationId: Id,
  organisationName: z.string(),
  work: z.string(),
  title: z.string(),
  pages: z.number().int().nullable(),
  sealedOn: Day.nullable(),
  state: FileState,
  score: z.number().nullable(),
  /** 优秀, 合格 … by the round's sheet. */
  band: z.string().nullable(),
  defects: z.number().int(),
  openDefects: z.number().int(),
})
export type ReviewedFileSummary = z.infer<typeof ReviewedFileSummary>

export const FileAction = z.enum(['replaceReviewer', 'callThird', 'decide', 'object', 'answerObjection'])
export type FileAction = z.infer<typeof FileAction>

export const ReviewedFile = ReviewedFileSummary.extend({
  roundState: RoundState,
  answersUntil: Day.nullable(),
  sheet: KeptSheet,
  total: z.number(),
  /** How the result came about, in one sentence. */
  decision: z.string(),
  /** Only for whoever runs the round. */
  assignments: z.array(
    z.object({
      id: Id,
      reviewerId: Id,
      reviewerName: z.string(),
      isThird: z.boolean(),
      state: AssignmentState,
      recusedBecause: z.string(),
      scores: z.array(ItemScore),
      total: z.number().nullable(),
      remark: z.string(),
    }),
  ),
  defectList: z.array(Defect),
  /** 陈述 of the unit, once. */
  objection: z
    .object({
      text: z.string(),
      byName: z.string(),
      at: z.string(),
      answer: z.string(),
      answeredByName: z.string().nullable(),
    })
    .nullable(),
  actions: z.array(FileAction),
  revision: z.number().int(),
})
export type ReviewedFile = z.infer<typeof ReviewedFile>
