import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'

export const keyStates = { usable: '可用', expired: '已过期', revoked: '已吊销' } as const
export type KeyState = keyof typeof keyStates
export const KeyState = z.enum(Object.keys(keyStates) as [KeyState])

/** Nobody remembers a key that lives longer. */
export const longestKeyYears = 3

/** 接口密钥, without its secret: that is shown once, when it is made. */
export const HotlineKey = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  name: z.string(),
  /** Its first characters, so that people can tell keys apart. */
  beginning: z.string(),
  state: KeyState,
  createdByName: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  /** The last day on which it works. */
  expiresOn: Day,
  lastUsedOn: Day.nullable(),
  revokedByName: z.string().nullable(),
  revokedBecause: z.string().nullable(),
})
export type HotlineKey = z.infer<typeof HotlineKey>

export const IssuedKey = HotlineKey.extend({ key: z.string() })
export type IssuedKey = z.infer<typeof IssuedKey>
