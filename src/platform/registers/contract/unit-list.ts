import { z } from 'zod'
import { Day, Id, paragraphs } from '#base/http/contract.ts'

/** How a unit's list stands: what is public, what has changed since, what is in the way of the next version. */
export const ListStanding = z.object({
  organisationId: Id,
  organisationName: z.string(),
  items: z.number().int(),
  /** Number, day and public code of the version in force; null where nothing is public. */
  published: z.object({ number: z.number().int(), on: Day, code: z.string(), items: z.number().int() }).nullable(),
  /** Whether the items are others than those that are public. */
  hasChanged: z.boolean(),
  /** Its publication under review. */
  publicationId: Id.nullable(),
  /** Why it cannot be sent now; null where it can. */
  because: z.string().nullable(),
})
export type ListStanding = z.infer<typeof ListStanding>

/** What a person says of the next version: from when it applies, and what is new in it. */
export const NextVersion = z.object({ effectiveOn: Day, note: z.union([paragraphs(500), z.literal('')]).default('') })
