import { z } from 'zod'
import { endpoint } from '#base/http/contract.ts'

/** Seals what the person's browser keeps while there is no network; the same key on each of their devices. */
export const giveOfflineKey = endpoint({
  method: 'POST',
  path: '/identity/offline-key',
  summary: '领取本人离线内容的密钥',
  permission: 'signedIn',
  audit: 'identity.offline-key-given',
  output: z.object({ key: z.base64() }),
})
