import { z } from 'zod'

/** One column of a register, under the title that readers see. */
export const RegisterColumn = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  title: z.string().min(1).max(40),
  type: z.enum(['text', 'number', 'day']).default('text'),
})
export type RegisterColumn = z.infer<typeof RegisterColumn>

/** What stands in one column; numbers as numbers, days as `YYYY-MM-DD`. */
export const RegisterValue = z.union([z.string().max(10_000), z.number(), z.null()])
export type RegisterValue = z.infer<typeof RegisterValue>

/** One row. `key` stays the same from version to version, so that versions can be compared. */
export const RegisterItem = z.object({
  key: z.string().min(1).max(100),
  values: z.record(z.string(), RegisterValue),
})
export type RegisterItem = z.infer<typeof RegisterItem>

/** A kind of list, as its domain declares it. */
export interface RegisterDefinition {
  /** `risk-prevention.risk-list`: module and list. */
  readonly kind: string
  /** 法律风险点清单 */
  readonly text: string
  readonly columns: readonly z.input<typeof RegisterColumn>[]
  /** The column by which a row is called: 「第 3 行“占道经营”」. */
  readonly headline: string
}

const Definition = z.object({
  kind: z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/),
  text: z.string().min(1).max(40),
  columns: z.array(RegisterColumn).min(1).max(40),
  headline: z.string(),
})

/** Declares a kind of list; a domain does it once. @throws Error where it contradicts itself */
export function defineRegister<const D extends RegisterDefinition>(definition: D): D {
  const { columns, headline, kind } = Definition.parse(definition)
  const keys = columns.map(({ key }) => key)
  if (new Set(keys).size !== keys.length) throw new Error(`${kind}: two columns have the same key`)
  if (!keys.includes(headline)) throw new Error(`${kind}: the headline ${headline} is no column`)
  return Object.freeze(definition)
}
