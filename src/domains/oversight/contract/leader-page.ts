import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'

/** A path of the workbench with its filters: the list that a number was counted from. */
export const ListPath = z.string().startsWith('/')

/** Plain words, or a number that opens its list. */
export const SentencePart = z.union([z.string(), z.object({ number: z.number().int(), list: ListPath })])
export type SentencePart = z.infer<typeof SentencePart>

export const LeaderFigure = z.object({
  label: z.string(),
  value: z.number().int(),
  /** Against a week ago; null where nothing was counted then. */
  change: z.number().int().nullable(),
  list: ListPath,
})
export type LeaderFigure = z.infer<typeof LeaderFigure>

export const decisionKinds = {
  question: '方案未明事项',
  extension: '延期申请',
  objection: '申诉',
  approval: '考评结果待签批',
  feedback: '批示反馈待阅',
} as const
export const DecisionKind = z.enum(['question', 'extension', 'objection', 'approval', 'feedback'])
export type DecisionKind = z.infer<typeof DecisionKind>

export const LeaderItem = z.object({
  key: z.string(),
  text: z.string(),
  /** Who answers for it. */
  owner: z.string(),
  /** The unit, where it is one that can be instructed. */
  ownerOrganisationId: Id.nullable(),
  when: z.string(),
  list: ListPath,
})
export type LeaderItem = z.infer<typeof LeaderItem>

export const LeaderPage = z.object({
  organisationId: Id,
  organisationName: z.string(),
  asOn: Day,
  weekBefore: Day,
  sentences: z.array(z.array(SentencePart)).length(3),
  figures: z.array(LeaderFigure),
  overdue: z.array(LeaderItem),
  worsened: z.array(LeaderItem.extend({ before: z.number().int(), now: z.number().int() })),
  decisions: z.array(LeaderItem.extend({ kind: DecisionKind })),
})
export type LeaderPage = z.infer<typeof LeaderPage>
