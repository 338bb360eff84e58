import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'

export const standings = { waiting: '待受理', handling: '办理中', replied: '已答复' } as const
export type Standing = keyof typeof standings
export const Standing = z.enum(Object.keys(standings) as [Standing], '请选择办理情况')

/** A work order that came in, and how far the matter is. */
export const Received = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  source: z.string(),
  number: z.string(),
  receivedAt: z.iso.datetime({ offset: true }),
  /** The file or the key that it came by, or who registered it. */
  cameBy: z.string(),
  standing: Standing,
  /** As the domain calls it. */
  stateText: z.string(),
  repliedOn: Day.nullable(),
  /** Page of the record; null until there is one. */
  link: z.string().nullable(),
})
export type Received = z.infer<typeof Received>

/** What goes back to whoever sent the work order. */
export const Reply = z.object({
  source: z.string(),
  number: z.string(),
  organisationName: z.string(),
  receivedOn: Day,
  standing: Standing,
  stateText: z.string(),
  reply: z.string(),
  repliedOn: Day.nullable(),
})
export type Reply = z.infer<typeof Reply>
