import { z } from 'zod'
import { Id, nameOf, oneLine } from '#base/http/contract.ts'

export const counterpartyKinds = { organisation: '企业等单位', individual: '个人' } as const
export type CounterpartyKind = keyof typeof counterpartyKinds
export const CounterpartyKind = z.enum(Object.keys(counterpartyKinds) as [CounterpartyKind], '没有这种相对人')

const Edition = z.enum(['2011', '2017'], '国民经济行业分类只有 2017 和 2011 两版')
const Code = oneLine(40)
const TradeCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-T]?\d{2,4}$/, '行业代码为 GB/T 4754 的门类字母和数字，例如 H6210')
const Address = nameOf(120)

/** As a person writes one; the number is held against its check digits. */
export const CounterpartyFields = z.object({
  kind: CounterpartyKind,
  name: nameOf(120),
  code: Code.nullable().default(null),
  tradeCode: TradeCode.nullable().default(null),
  tradeEdition: Edition.default('2017'),
  address: Address.nullable().default(null),
})

/** What is left out stays as it is: masked values are never sent back. */
export const CounterpartyChange = z.object({
  revision: z.number().int().min(1),
  name: nameOf(120).optional(),
  code: Code.optional(),
  tradeCode: TradeCode.nullable().optional(),
  tradeEdition: Edition.optional(),
  address: Address.nullable().optional(),
})

/** As lists and pages show it: name, number and address of an individual are masked. */
export const Counterparty = z.object({
  id: Id,
  kind: CounterpartyKind,
  name: z.string(),
  code: z.string().nullable(),
  tradeCode: z.string().nullable(),
  tradeEdition: Edition.nullable(),
  address: z.string().nullable(),
  /** How many were merged into it. */
  merged: z.number().int(),
  /** How many units deal with it, as far as the reader may see them. */
  units: z.number().int(),
  revision: z.number().int(),
})
export type Counterparty = z.infer<typeof Counterparty>
