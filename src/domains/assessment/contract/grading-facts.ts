import { z } from 'zod'

const withSeconds = z.iso.datetime({ offset: true })
const toTheMinute = z.iso.datetime({ offset: true, precision: -1 })

/** An instant with its offset: a clock time without one means another moment in another place. */
export const Instant = z
  .string()
  .refine((text) => withSeconds.safeParse(text).success || toTheMinute.safeParse(text).success, {
    error: (issue) => `是“${String(issue.input).slice(0, 40)}”，应为带时区的真实时刻，如 2020-07-29T17:30:00+08:00`,
  })

const Score = z.number().min(0).max(100)
const Count = z.int().min(0).max(1_000_000_000)

/**
 * What is known about one row of one unit. A fact that is absent is not known; `submittedAt: null` is known: nothing was
 * handed in. `submittedAt` is the first release, also where the office later returned it for correction.
 */
export const RowFacts = z.strictObject({
  submittedAt: Instant.nullable().optional(),
  completedAt: Instant.nullable().optional(),
  carriedOut: z.boolean().optional(),
  /** By the criterion's id; null waits for the reviewer. */
  criteria: z.record(z.string(), z.boolean().nullable()).optional(),
  scores: z.array(Score).optional(),
  expertScores: z.array(Score).optional(),
  contacts: Count.optional(),
  unreachable: Count.optional(),
  completed: Count.optional(),
  total: Count.optional(),
  award: z.enum(['first', 'second', 'third', 'none']).optional(),
  /** Ids of the items that are there. */
  present: z.array(z.string()).optional(),
})
export type RowFacts = z.infer<typeof RowFacts>
export type FactKey = keyof RowFacts
