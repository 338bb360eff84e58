import { z } from 'zod'
import { Id, nameOf, oneLine } from '#base/http/contract.ts'

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

/** A contact with name, telephone and mail masked; the unit that keeps it alone sees and changes it. */
export const Contact = z.object({
  id: Id,
  name: z.string(),
  position: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  channel: ContactChannel,
  convenientTime: z.string().nullable(),
  note: z.string().nullable(),
  organisationName: z.string(),
  mayChange: z.boolean(),
  revision: z.number().int(),
})
export type Contact = z.infer<typeof Contact>

const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 -]{4,19}$/, '电话号码只能由数字、空格和横线组成')
const Email = z.email('电子邮箱格式不对').max(120, '不能超过 120 个字')

export const ContactFields = z.object({
  organisationId: Id,
  name: nameOf(40),
  position: oneLine(60).nullable().default(null),
  phone: Phone.nullable().default(null),
  email: Email.nullable().default(null),
  channel: ContactChannel,
  convenientTime: oneLine(60).nullable().default(null),
  note: oneLine(200).nullable().default(null),
})
export type ContactFields = z.output<typeof ContactFields>

/** What is left out stays as it is: masked values are never sent back. */
export const ContactChange = z.object({
  revision: z.number().int().min(1),
  name: nameOf(40).optional(),
  position: oneLine(60).nullable().optional(),
  phone: Phone.nullable().optional(),
  email: Email.nullable().optional(),
  channel: ContactChannel.optional(),
  convenientTime: oneLine(60).nullable().optional(),
  note: oneLine(200).nullable().optional(),
})
export type ContactChange = z.output<typeof ContactChange>
