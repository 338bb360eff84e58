import { z } from 'zod'
import { Id, optionalLine, paragraphs } from '#base/http/contract.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)

/** What the public form holds. A name and a way to be reached are the asker's choice. */
export const WrittenQuestion = z.object({
  organisationId: z.preprocess(blank, Id.optional()),
  question: paragraphs(2000),
  askerName: z.preprocess(blank, optionalLine(50).default('')),
  contact: z.preprocess(blank, optionalLine(100).default('')),
  mayPublish: z.preprocess((value) => value === 'yes', z.boolean()),
})
export type WrittenQuestion = z.infer<typeof WrittenQuestion>
