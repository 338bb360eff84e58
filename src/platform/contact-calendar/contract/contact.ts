import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'

export const contactStates = { planned: '待走访', done: '已完成' } as const
export type ContactState = keyof typeof contactStates

/** One contact with a firm, as its module tells it. */
export const Contact = z.object({
  id: Id,
  /** 行政指导 */
  kind: z.string(),
  on: Day,
  /** `09:30`, where it is known. */
  from: z.string().nullable(),
  until: z.string().nullable(),
  state: z.enum(Object.keys(contactStates) as [ContactState]),
  counterpartyId: Id.nullable(),
  counterpartyName: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  topic: z.string(),
  /** Page of the workbench. */
  path: z.string().nullable(),
})
export type Contact = z.infer<typeof Contact>

/** More days at once are no calendar. */
export const mostDays = 62
/** Of one source; the answer says where there are more. */
export const mostContacts = 500

/** Visits of two units within so many days are proposed as one; our own measure, 待确认. */
export const usualWindowDays = 7
export const WindowSetting = z.object({
  days: z.number().int(),
  /** Whose decision it is; null: nobody has decided, the usual holds. */
  decidedBy: z.object({ organisationName: z.string(), name: z.string(), on: Day }).nullable(),
  revision: z.number().int(),
})
export type WindowSetting = z.infer<typeof WindowSetting>
