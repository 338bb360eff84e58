import { z } from 'zod'
import { documentText } from './texts.ts'

/** Grades of the 2020 table, best first. */
export const Grade = z.enum(['excellent', 'good', 'medium', 'poor'])
export type Grade = z.infer<typeof Grade>

/** The letter of each grade, as documents write it. */
export const gradeLetters = { excellent: '优', good: '良', medium: '中', poor: '差' } as const satisfies Record<
  Grade,
  string
>

/** Words of the notice that a rule was read from, verbatim. */
const Quote = documentText(5000).refine((text) => text !== '', '请写明原文')

/** Circumstances that the text answers with 差 whatever else was reached. */
export const PoorWhen = z.enum(['notCarriedOut', 'notSubmitted', 'noneMet', 'allUnreachable'])

const common = {
  /** The sentences of the rule cell. */
  quotes: z.array(Quote),
  poorWhen: z.array(z.object({ when: PoorWhen, quote: Quote })).default([]),
  /** One grade lower when late (`超期…降一个等次`), or also when a number cannot be reached; absent where the text has none. */
  downgrade: z
    .object({ when: z.array(z.enum(['late', 'anyUnreachable'])).min(1), quote: Quote })
    .nullable()
    .default(null),
}

/** `符合以上3个标准的为优，2个的为良…`. `minimum` stands only where the text has a number (`3种以上`); the rest is a reviewer's judgement. */
export const CriteriaCount = z.object({
  kind: z.literal('criteriaCount'),
  ...common,
  criteria: z
    .array(
      z.object({
        id: z.string(),
        text: Quote,
        minimum: z.object({ count: z.number().int(), quote: Quote }).nullable(),
      }),
    )
    .min(1),
  byCount: z.array(z.object({ met: z.number().int(), grade: Grade, quote: Quote })).min(1),
})

/** `平均90分以上的为优，85分-90分为良…`; `atLeast` includes, `below` excludes; null is open. */
export const ScoreBands = z.object({
  kind: z.literal('scoreBands'),
  ...common,
  bands: z
    .array(z.object({ grade: Grade, atLeast: z.number().nullable(), below: z.number().nullable(), quote: Quote }))
    .min(1),
  /** `以上包含本数，以下不包含本数`, where the cell says so itself; else the reading is by analogy. */
  boundary: Quote.nullable(),
})

/** `全部完成…优，三分之二以上…良，三分之二以下…中，未开展的为差`; a share is a fraction of the whole. */
export const CoverageShare = z.object({
  kind: z.literal('coverageShare'),
  ...common,
  shares: z
    .array(
      z.object({
        grade: Grade,
        atLeast: z.object({ numerator: z.number().int(), denominator: z.number().int() }).nullable(),
        quote: Quote,
      }),
    )
    .min(1),
})

/** `获得一等奖的为优…`. */
export const AwardLevel = z.object({
  kind: z.literal('awardLevel'),
  ...common,
  awards: z.array(z.object({ award: z.enum(['first', 'second', 'third']), grade: Grade, quote: Quote })).min(1),
})

/** `有督察、有考核的为优，缺1项的为良，没有开展的为差`. */
export const Presence = z.object({
  kind: z.literal('presence'),
  ...common,
  items: z.array(z.object({ id: z.string(), text: Quote })).min(1),
  byMissing: z.array(z.object({ missing: z.number().int(), grade: Grade, quote: Quote })).min(1),
})

/** `予以加分`: the text names no size. */
export const Bonus = z.object({ kind: z.literal('bonus'), ...common })
/** `予以扣分`: the text names no size. */
export const Deduction = z.object({ kind: z.literal('deduction'), ...common })

/** How a row of a programme is graded: data read from the notice, with the words it was read from. */
export const GradingRule = z.discriminatedUnion('kind', [
  CriteriaCount,
  ScoreBands,
  CoverageShare,
  AwardLevel,
  Presence,
  Bonus,
  Deduction,
])
export type GradingRule = z.infer<typeof GradingRule>

/** How a row is assessed, as the column 考核方式 names it. */
export const AssessmentMethod = z.enum([
  'supervisionPlatform',
  'survey',
  'expertReview',
  'onSiteTest',
  'dailyMonitoring',
  'webSearch',
])
export type AssessmentMethod = z.infer<typeof AssessmentMethod>
