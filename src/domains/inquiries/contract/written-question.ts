import { z } from 'zod'
import { Id, optionalLine, paragraphs } from '#base/http/contract.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)

/** What the public form holds. A name and a way to be reached are the asker's choice. */
export const WrittenQuestion = z.object({
  organisationId: z.preprocess(blank, Id.optional()),
  question: paragraphs(2000),
  askerName: z.preprocess(blank, optionalLine(50).default('')),
  /** A number at which the body may ask back; kept sealed, masked on the case. */
  contact: z.preprocess(
    blank,
    z
      .string()
      .trim()
      .regex(/^\+?[0-9][0-9 -]{4,19}$/, '电话号码应为 5 到 20 位数字，可以有空格和连字符')
      .optional(),
  ),
  mayPublish: z.preprocess((value) => value === 'yes', z.boolean()),
})
export type WrittenQuestion = z.infer<typeof WrittenQuestion>
