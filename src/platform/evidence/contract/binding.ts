import { z } from 'zod'
import { Day } from '#base/http/contract.ts'

/** A day counted from what a task knows: 「当年1月1日」, 「完成期限」, 「印发日」, moved by months and days. */
export const RelativeDay = z.object({
  anchor: z.enum(['yearStart', 'yearEnd', 'dueOn', 'issuedOn']),
  addMonths: z.number().int().min(-120).max(120).default(0),
  addDays: z.number().int().min(-3660).max(3660).default(0),
})
export type RelativeDay = z.infer<typeof RelativeDay>

/** Days that count, both included; null is open. */
export const Period = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), from: Day.nullable(), to: Day.nullable() }),
  z.object({ kind: z.literal('relative'), from: RelativeDay.nullable(), to: RelativeDay.nullable() }),
])
export type Period = z.infer<typeof Period>

const field = z.string().min(1).max(40)
const single = z.union([z.string().max(200), z.number()])

/** Equality and membership hold for a list where one of its elements fulfils them. Days compare as days. */
export const Condition = z.discriminatedUnion('operator', [
  z.object({ field, operator: z.literal('equals'), value: single }),
  z.object({ field, operator: z.literal('in'), values: z.array(single).min(1).max(100) }),
  z.object({ field, operator: z.literal('atLeast'), value: single }),
  z.object({ field, operator: z.literal('atMost'), value: single }),
  z.object({ field, operator: z.literal('contains'), value: z.string().min(1).max(200) }),
  z.object({ field, operator: z.literal('exists') }),
])
export type Condition = z.infer<typeof Condition>

/** What is counted once: each value of a field, each unit, each day, each record. */
export const DistinctBy = z.discriminatedUnion('by', [
  z.object({ by: z.literal('field'), field }),
  z.object({ by: z.literal('organisation') }),
  z.object({ by: z.literal('day') }),
  z.object({ by: z.literal('subject') }),
])
export type DistinctBy = z.infer<typeof DistinctBy>

/** A question over the evidence ledger that proves a task: 「7月29日前至少向三类对象征求过意见？」 */
export const Binding = z.object({
  factKind: z.string().min(1).max(100),
  period: Period,
  conditions: z.array(Condition).max(20).default([]),
  atLeast: z.number().int().min(1).max(100_000).default(1),
  distinctBy: DistinctBy.nullable().default(null),
  /** Whether facts of divisions and subordinate units count for the unit. */
  whose: z.enum(['unit', 'subtree']).default('subtree'),
  /** 「或者」: this question or the one before it; one of such a group is enough. */
  orPrevious: z.boolean().default(false),
})
export type Binding = z.infer<typeof Binding>
export type WrittenBinding = z.input<typeof Binding>

/** Days that a period is counted from lie in the lifetime of a programme. */
const anchorDay = Day.refine((day) => day >= '1990-01-01' && day <= '2101-12-31', '应在 1990 年至 2101 年之间')

/** What the answer depends on beside the facts. */
export const BindingContext = z.object({
  organisationId: z.uuid(),
  year: z.number().int().min(1990).max(2100),
  dueOn: anchorDay.nullable(),
  issuedOn: anchorDay.nullable(),
})
export type BindingContext = z.infer<typeof BindingContext>
