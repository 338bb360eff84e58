import { z } from 'zod'
import { oneLine } from '#base/http/contract.ts'

/** 了解情况 and 满意度 are asked and stored apart. */
export const SurveyPart = z.enum(['awareness', 'satisfaction'])
export type SurveyPart = z.infer<typeof SurveyPart>
export const surveyPartTexts: Readonly<Record<SurveyPart, string>> = { awareness: '了解情况', satisfaction: '满意度' }

const id = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, '题号应为小写字母和数字')

/** One question of the script. Every question with points is answered; words are free. */
export const Question = z.discriminatedUnion('kind', [
  /** Any whole number from 0 to 100. */
  z.object({ kind: z.literal('points'), id, part: SurveyPart, text: oneLine(200) }),
  z.object({
    kind: z.literal('choice'),
    id,
    part: SurveyPart,
    text: oneLine(200),
    options: z
      .array(z.object({ id, text: oneLine(60), points: z.number().min(0).max(100) }))
      .min(2)
      .max(10),
  }),
  z.object({ kind: z.literal('words'), id, text: oneLine(200) }),
])
export type Question = z.infer<typeof Question>

export const Questions = z
  .array(Question)
  .min(1)
  .max(30)
  .refine((questions) => new Set(questions.map((one) => one.id)).size === questions.length, '题号不能重复')
  .refine((questions) => questions.some((one) => one.kind !== 'words'), '至少要有一道计分的题')
export type Questions = z.infer<typeof Questions>

/** Question → points, option or words, as they were given. */
export const Answers = z.record(z.string().max(40), z.union([z.number(), z.string().max(2_000)]))
export type Answers = z.infer<typeof Answers>
