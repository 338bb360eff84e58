import { z } from 'zod'

export const SurveyQuestion = z.object({
  text: z.string().min(1),
  /** Shown as boxes to tick; without any, lines to write on. */
  options: z.array(z.string().min(1)).default([]),
  /** For the caller only: when to skip, what counts. */
  hint: z.string().min(1).optional(),
})

/** The sheet that a caller reads from and ticks: one call, one sheet. */
export const SurveyScript = z.object({
  title: z.string().min(1),
  programme: z.string().min(1),
  /** Code of the person called; a number or name is printed only where it is given. */
  respondent: z.object({ code: z.string().min(1), unit: z.string().optional(), telephone: z.string().optional() }),
  /** Who calls, why, how long it takes, that it is voluntary and what happens with the answers. */
  greeting: z.string().min(1),
  questions: z.array(SurveyQuestion).min(1),
  /** 已评, 接通拒评, 非本人, 空号停机, 未接通 */
  outcomes: z.array(z.string().min(1)).min(1),
  /** Attempts to be noted. */
  attempts: z.int().min(1).max(6).default(3),
  closing: z.string().min(1),
  notes: z.array(z.string().min(1)).default([]),
})
export type SurveyScript = z.infer<typeof SurveyScript>
