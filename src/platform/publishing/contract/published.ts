import { z } from 'zod'
import { Id } from '#base/http/contract.ts'

/** What anybody may see in the list. */
export const PublishedSummary = z.object({
  id: Id,
  /** Printed on paper and in the QR code: opens the entry and verifies it. */
  code: z.string(),
  title: z.string(),
  kind: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  publishedAt: z.string(),
  withdrawnAt: z.string().nullable(),
})
export type PublishedSummary = z.infer<typeof PublishedSummary>

/** One entry. After withdrawal only the note is left. */
export const Published = PublishedSummary.extend({
  data: z.json(),
  html: z.string(),
  text: z.string(),
  hash: z.string(),
  attachments: z.array(z.object({ fileId: Id, name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  withdrawalNote: z.string().nullable(),
  /** The code of the newer publication of the same record. */
  supersededBy: z.string().nullable(),
})
export type Published = z.infer<typeof Published>

export const Verification = z.object({
  code: z.string(),
  /** `altered`: the stored content is not what was published; somebody has to look. */
  verdict: z.enum(['intact', 'altered', 'withdrawn', 'superseded']),
  title: z.string(),
  organisationName: z.string(),
  publishedAt: z.string(),
  hash: z.string(),
  note: z.string(),
})
export type Verification = z.infer<typeof Verification>
