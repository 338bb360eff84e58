import { z } from 'zod'
import { Day } from '#base/http/contract.ts'
import { Fact } from './fact.ts'

/** The answer to a binding, fact by fact. */
export const BindingResult = z.object({
  satisfied: z.boolean(),
  /** Facts, or distinct values, that count. */
  count: z.number().int(),
  required: z.number().int(),
  /** Null where the period cannot be known, because the task has no due day or the programme is not issued. */
  period: z.object({ from: Day.nullable(), to: Day.nullable() }).nullable(),
  /** `contributes` names the distinct values that the fact brought in first. */
  counted: z.array(z.object({ fact: Fact, contributes: z.array(z.string()) })),
  notCounted: z.array(z.object({ fact: Fact, why: z.string() })),
  /** 「还差 1 种宣传方式」; null when satisfied. */
  missing: z.string().nullable(),
})
export type BindingResult = z.infer<typeof BindingResult>
