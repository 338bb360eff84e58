import { z } from 'zod'
import { Id, optionalLine, paragraphs } from '#base/http/contract.ts'
import { DefectFields } from './defect.ts'
import { KeptSheet, RoundKind } from './sheet.ts'

export const assignmentStates = { assigned: '待评查', submitted: '已评查', recused: '已回避' } as const
export const AssignmentState = z.enum(['assigned', 'submitted', 'recused'])
export type AssignmentState = z.infer<typeof AssignmentState>

/** Points of each item, in the order of the sheet; null while it has not been looked at. */
export const ItemScore = z.object({
  points: z.number().min(0, '不能小于 0').max(100).multipleOf(0.5, '以 0.5 分为单位').nullable(),
  remark: optionalLine(300).default(''),
})
export type ItemScore = z.infer<typeof ItemScore>

export const ScoreFields = z.object({
  scores: z.array(ItemScore).max(400),
  defects: z.array(DefectFields).max(50, '最多 50 个问题'),
  remark: z.literal('').or(paragraphs(2000)).default(''),
})
export type ScoreFields = z.infer<typeof ScoreFields>

export const AssignmentSummary = z.object({
  id: Id,
  reviewedFileId: Id,
  roundTitle: z.string(),
  roundKind: RoundKind,
  fileTitle: z.string(),
  organisationName: z.string(),
  isThird: z.boolean(),
  state: AssignmentState,
})
export type AssignmentSummary = z.infer<typeof AssignmentSummary>

/** What a reviewer sees: the sheet, their own points, and nothing of the others'. */
export const Assignment = AssignmentSummary.extend({
  sheet: KeptSheet,
  work: z.string(),
  pages: z.number().int().nullable(),
  scores: z.array(ItemScore),
  defects: z.array(DefectFields),
  remark: z.string(),
  total: z.number().nullable(),
  isOpen: z.boolean(),
  revision: z.number().int(),
})
export type Assignment = z.infer<typeof Assignment>
