import { z } from 'zod'

/** A value, and who answers for it. */
export const DecidedValue = z.strictObject({ value: z.string(), decidedBy: z.string().min(1).nullable().default(null) })
export type DecidedValue = z.infer<typeof DecidedValue>

/** Choices for what a text leaves open, by key (`G8.noAward`, `lateness.counts`). */
export type GradingSettings = ReadonlyMap<string, DecidedValue>

/** A question that a programme leaves open, and the answers that can be given. */
export interface SettingDefinition {
  readonly key: string
  readonly values: readonly string[]
  /** What holds until someone decides; null where nothing may be assumed. */
  readonly assumed: string | null
  readonly question: string
}
