import { z } from 'zod'
import { Day, Id, oneLine, paragraphs } from '#base/http/contract.ts'

export const LetterState = z.enum(['draft', 'sent', 'received', 'answered'])
export type LetterState = z.infer<typeof LetterState>
export const letterStateTexts = {
  draft: '待发出',
  sent: '已发出，未签收',
  received: '已签收，未答复',
  answered: '已答复',
} as const satisfies Record<LetterState, string>

/** The body that is asked accepts or declines with a reason; silence goes to the coordinating office. */
export const LetterOutcome = z.enum(['accepted', 'partlyAccepted', 'declined'])
export type LetterOutcome = z.infer<typeof LetterOutcome>
export const letterOutcomeTexts = {
  accepted: '采纳',
  partlyAccepted: '部分采纳',
  declined: '不采纳',
} as const satisfies Record<LetterOutcome, string>

/** What is written into a letter before it is sent. */
export const LetterContent = z.object({
  receiverId: Id,
  title: oneLine(100),
  text: paragraphs(3000),
  /** On what the suggestion rests: counts, causes, articles. */
  basis: paragraphs(2000),
  replyOn: Day,
})
export type LetterContent = z.infer<typeof LetterContent>

export const LetterSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  receiverId: Id,
  receiverName: z.string(),
  riskPointId: Id,
  pointName: z.string(),
  measure: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  replyOn: Day,
  state: LetterState,
  outcome: LetterOutcome.nullable(),
  answer: z.string().nullable(),
  /** Not answered although its day is over. */
  isOverdue: z.boolean(),
  /** What the reader's side may do now. */
  maySend: z.boolean(),
  mayReceive: z.boolean(),
  mayAnswer: z.boolean(),
  revision: z.number().int(),
})
export type LetterSummary = z.infer<typeof LetterSummary>

export const Letter = LetterSummary.extend({
  batchId: Id,
  text: z.string(),
  basis: z.string(),
  createdByName: z.string(),
  sentByName: z.string().nullable(),
  sentAt: z.string().nullable(),
  receivedByName: z.string().nullable(),
  receivedAt: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
})
export type Letter = z.infer<typeof Letter>
