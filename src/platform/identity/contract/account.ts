import { z } from 'zod'
import { Day, Id, nameOf, oneLine } from '#base/http/contract.ts'
import { Role } from './roles.ts'

export const PersonName = nameOf(40)
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/, '用户名以字母开头，由 3 至 40 位小写字母、数字、点、横线组成')
/** What is typed at sign-in; judged only by whether it is right. */
export const Password = z.string().min(1, '不能为空').max(200, '不能超过 200 个字')
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 -]{4,19}$/, '电话号码只能由数字、空格和横线组成')
export const Email = z.email('电子邮箱格式不对').max(120, '不能超过 120 个字')

export const AccountState = z.enum(['active', 'locked', 'disabled'])

export const PostView = z.object({
  id: Id,
  role: Role,
  organisationId: Id,
  organisationName: z.string(),
  fromOn: Day,
  /** Last day, included; null is open. */
  lastOn: Day.nullable(),
})
export type PostView = z.infer<typeof PostView>

/** An account as lists show it; contacts are masked. */
export const Account = z.object({
  id: Id,
  name: z.string(),
  username: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  title: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  state: AccountState,
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  lastSignInAt: z.iso.datetime().nullable(),
  /** Posts of today and of the future. */
  posts: z.array(PostView),
})
export type Account = z.infer<typeof Account>

export const AccountFields = z.object({
  name: PersonName,
  organisationId: Id,
  title: oneLine(60).nullable().optional(),
  phone: Phone.nullable().optional(),
  email: Email.nullable().optional(),
})

/** A person for pickers: no contacts, no user name. */
export const Person = z.object({
  id: Id,
  name: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  title: z.string().nullable(),
  roles: z.array(Role),
})
export type Person = z.infer<typeof Person>
