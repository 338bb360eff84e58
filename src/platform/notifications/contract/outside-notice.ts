import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'

export const outsideStates = {
  waiting: '待发送',
  sent: '已发送',
  shown: '已生成（未外发）',
  failed: '没有送到',
  cancelled: '不再发送',
} as const
export type OutsideState = keyof typeof outsideStates

/** What a person without an account was told of a matter, for whoever handles it. */
export const OutsideNotice = z.object({
  id: Id,
  outsiderId: Id,
  text: z.string(),
  onDay: Day,
  state: z.enum(Object.keys(outsideStates) as [OutsideState]),
  channel: z.enum(['email', 'sms']).nullable(),
  /** Masked: 138****1234. */
  recipient: z.string().nullable(),
  failure: z.string().nullable(),
  madeAt: z.string(),
  settledAt: z.string().nullable(),
  /** 0 as it was first written, 1 for the first time that it was sent again. */
  nth: z.number().int(),
  /** Who had it sent again. */
  askedByName: z.string().nullable(),
  /** Only at the latest of the same words: null where it may be sent again now, else why not. */
  again: z.object({ refusal: z.string().nullable() }).nullable(),
})
export type OutsideNotice = z.infer<typeof OutsideNotice>
