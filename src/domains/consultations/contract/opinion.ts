import { z } from 'zod'
import { Day, Id, nameOf, paragraphs } from '#base/http/contract.ts'
import { Audience, Channel, Fate } from './consultation.ts'

/** Why the brake held an opinion back; it is kept all the same, and a person looks. */
export const HoldReason = z.enum(['trap', 'tooFast', 'manyFromOneAddress', 'sameText', 'manyLinks'])
export type HoldReason = z.infer<typeof HoldReason>
export const holdReasonTexts: Readonly<Record<HoldReason, string>> = {
  trap: '填写了只有程序看得见的栏目',
  tooFast: '打开页面几秒内就提交',
  manyFromOneAddress: '同一网络地址短时间内多次提交',
  sameText: '与多条已收到的意见文字相同',
  manyLinks: '含多个网址',
}

const mobile = /^1[3-9]\d{9}$/
const email = /^[^\s@<>]{1,60}@[^\s@<>]+\.[^\s@<>]{2,20}$/

/** A mobile number or an e-mail address, however it was typed. */
export const Contact = z
  .string()
  .trim()
  .max(100, '不能超过 100 个字')
  .transform((text) => text.normalize('NFKC').replaceAll(/[\s-]/g, ''))
  .refine((text) => mobile.test(text) || email.test(text), '应为 11 位手机号码或电子邮箱')

const said = {
  /** Null: on the whole. */
  clauseId: Id.nullable().default(null),
  text: paragraphs(3_000),
  /** Never needed, never published. */
  authorName: nameOf(50).nullable().default(null),
  contact: Contact.nullable().default(null),
}

/** What comes in by the public form. */
export const WrittenOpinion = z.object({
  ...said,
  audience: Audience.default('society'),
  invitationCode: z.string().trim().max(40).nullable().default(null),
  /** For how many a collective opinion speaks. */
  collectiveSize: z.coerce.number().int('应为整数').min(1, '至少 1').max(1_000_000).nullable().default(null),
})
export type WrittenOpinion = z.infer<typeof WrittenOpinion>

/** What staff enter of paper and speech: the same clock runs from the day on which it was received. */
export const RegisteredOpinion = z.object({
  ...said,
  channel: Channel,
  audience: Audience,
  receivedOn: Day,
  invitationId: Id.nullable().default(null),
  collectiveSize: z.number().int().min(1).max(1_000_000).nullable().default(null),
  /** Scan of the stamped paper. */
  uploadId: Id.nullable().default(null),
})
export type RegisteredOpinion = z.infer<typeof RegisteredOpinion>

/** One change of the text that follows from an answer. */
export const TextChange = z.object({
  clauseId: Id,
  clauseTitle: z.string(),
  before: z.string(),
  after: z.string(),
})
export type TextChange = z.infer<typeof TextChange>

export const Answer = z.object({
  id: Id,
  fate: Fate,
  reason: z.string(),
  /** What follows where no text changes: a measure, an explanation. */
  changeNote: z.string().nullable(),
  changes: z.array(TextChange),
  answeredBy: z.string(),
  at: z.string(),
})
export type Answer = z.infer<typeof Answer>

export const Opinion = z.object({
  id: Id,
  consultationId: Id,
  clauseId: Id.nullable(),
  clauseTitle: z.string().nullable(),
  receiptCode: z.string(),
  channel: Channel,
  audience: Audience,
  authorName: z.string().nullable(),
  hasContact: z.boolean(),
  invitedName: z.string().nullable(),
  collectiveSize: z.number().int().nullable(),
  stampedFileId: Id.nullable(),
  text: z.string(),
  receivedOn: Day,
  /** After the period was over. */
  isLate: z.boolean(),
  enteredBy: z.string().nullable(),
  heldBecause: z.array(HoldReason),
  groupId: Id.nullable(),
  groupLabel: z.string().nullable(),
  answer: Answer.nullable(),
})
export type Opinion = z.infer<typeof Opinion>

/** Opinions that say the same, as the texts suggest; a person confirms. */
export const ProposedGroup = z.object({
  clauseId: Id.nullable(),
  clauseTitle: z.string().nullable(),
  label: z.string(),
  /** How alike the least alike of them is to its nearest, 0 to 1. */
  similarity: z.number(),
  opinions: z.array(z.object({ id: Id, text: z.string() })),
})
export type ProposedGroup = z.infer<typeof ProposedGroup>

export const NewAnswer = z
  .object({
    opinionIds: z.array(Id).min(1, '至少选一条意见').max(2_000, '一次最多答复 2000 条'),
    fate: Fate,
    reason: paragraphs(2_000),
    changes: z
      .array(z.object({ clauseId: Id, after: paragraphs(10_000) }))
      .max(50)
      .default([]),
    changeNote: paragraphs(1_000).nullable().default(null),
  })
  .superRefine(({ fate, changes, changeNote }, context) => {
    const adopts = fate === 'adopted' || fate === 'partlyAdopted'
    if (adopts && !changes.length && !changeNote)
      context.addIssue({
        code: 'custom',
        path: ['changes'],
        message: '采纳或部分采纳要写明修改后的条文；不改条文的，请在“落实情况”写明怎样采纳',
      })
    if (!adopts && changes.length)
      context.addIssue({ code: 'custom', path: ['changes'], message: '没有采纳的意见不能附带条文修改' })
    const clauses = changes.map(({ clauseId }) => clauseId)
    if (new Set(clauses).size !== clauses.length)
      context.addIssue({ code: 'custom', path: ['changes'], message: '同一条文写了两次，请合并' })
  })
export type NewAnswer = z.infer<typeof NewAnswer>
