import { z } from 'zod'
import { Day, Id, nameOf, oneLine } from '#base/http/contract.ts'

export const counterpartyKinds = { organisation: '企业等单位', individual: '个人' } as const
export type CounterpartyKind = keyof typeof counterpartyKinds
export const CounterpartyKind = z.enum(Object.keys(counterpartyKinds) as [CounterpartyKind], '没有这种相对人')

/** How a contact wants to be reached. */
export const contactChannels = {
  phone: '电话',
  message: '短信',
  email: '电子邮件',
  visit: '上门',
  none: '不希望被联系',
} as const
export type ContactChannel = keyof typeof contactChannels
export const ContactChannel = z.enum(Object.keys(contactChannels) as [ContactChannel], '没有这种联系方式')

/** As lists show it: an individual's name and number are masked. */
export const Counterparty = z.object({
  id: Id,
  kind: CounterpartyKind,
  name: z.string(),
  code: z.string().nullable(),
  address: z.string().nullable(),
  /** How many were merged into it. */
  merged: z.number().int(),
  revision: z.number().int(),
})
export type Counterparty = z.infer<typeof Counterparty>

/** A contact with its telephone and address masked. */
export const Contact = z.object({
  id: Id,
  name: z.string(),
  position: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  channel: ContactChannel,
  note: z.string().nullable(),
  organisationName: z.string(),
  /** Of a unit of the reader's own, who may change it. */
  mayChange: z.boolean(),
})
export type Contact = z.infer<typeof Contact>

export const ContactFields = z.object({
  organisationId: Id,
  name: nameOf(40),
  position: oneLine(60).nullable().optional(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9][0-9 -]{4,19}$/, '电话号码只能由数字、空格和横线组成')
    .nullable()
    .optional(),
  email: z.email('电子邮箱格式不对').max(120, '不能超过 120 个字').nullable().optional(),
  channel: ContactChannel,
  note: oneLine(200).nullable().optional(),
})

export const Merger = z.object({
  id: Id,
  mergedId: Id,
  mergedName: z.string(),
  mergedCode: z.string().nullable(),
  reason: z.string(),
  mergedByName: z.string(),
  mergedOn: Day,
  undone: z.boolean(),
})
export type Merger = z.infer<typeof Merger>

export const CounterpartyDetail = Counterparty.extend({
  contacts: z.array(Contact),
  mergers: z.array(Merger),
  /** Names of the units that deal with it, as far as the reader may see them. */
  units: z.array(z.string()),
})
export type CounterpartyDetail = z.infer<typeof CounterpartyDetail>
