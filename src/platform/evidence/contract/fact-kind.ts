import { z } from 'zod'
import { Condition } from './binding.ts'

const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/)

/**
 * One thing that a fact says. `choice` and `choices` take their values from `options`; `texts` and `choices` are lists.
 * `counter` is the measure word for 「还差 1 种宣传方式」.
 */
export const FactField = z.object({
  text: z.string().min(1),
  type: z.enum(['text', 'number', 'day', 'choice', 'texts', 'choices']),
  options: z.record(z.string(), z.string()).optional(),
  optional: z.literal(true).optional(),
  counter: z.string().min(1).optional(),
})
export type FactField = z.infer<typeof FactField>

/** What can happen, as its domain declares it: enough to compose, preview and explain a binding in a form. */
export const FactKind = z.object({
  /** `training.training-held`: module and what happened. */
  kind: z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/),
  /** 举办培训 */
  text: z.string().min(1),
  /** 次 and 培训, for 「还差 1 次培训」. */
  counter: z.string().min(1),
  noun: z.string().min(1),
  fields: z.record(fieldName, FactField),
  /**
   * How one fact reads. `{topic}` stands for a field, `{occurredOn}`, `{organisation}` and `{subject}` for what every
   * fact has; a part in square brackets is left out where a field in it is empty:
   * `{organisation}举办培训“{topic}”[，{participants} 人参加]`.
   */
  sentence: z.string().min(1),
  /** Words of a notice's row that such facts answer: all of an entry's words stand in it. The first entry that fits is offered. */
  proves: z
    .array(z.object({ words: z.array(z.string().min(2)).min(1), conditions: z.array(Condition).optional() }))
    .optional(),
})
export type FactKind = z.infer<typeof FactKind>
