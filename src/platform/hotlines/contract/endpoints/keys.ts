import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, nameOf, oneLine, pageOf } from '#base/http/contract.ts'
import { HotlineKey, IssuedKey, KeyState } from '../hotline-key.ts'
import type { IntakeDefinition } from '../definition.ts'

/** 接口密钥: which systems hand in work orders by themselves, and until when. */
export function keyEndpoints({ module, noun, permissions }: IntakeDefinition) {
  const permission = permissions.keys
  return {
    listKeys: endpoint({
      method: 'GET',
      path: `/${module}/hotline-keys`,
      summary: `查看热线${noun}接口密钥`,
      permission,
      audit: { notAudited: '不含密钥本身' },
      query: ListQuery.extend({ state: KeyState.optional() }),
      output: pageOf(HotlineKey),
    }),
    /** The answer holds the key itself, this once; only its hash is kept. */
    issueKey: endpoint({
      method: 'POST',
      path: `/${module}/hotline-keys`,
      summary: `发放热线${noun}接口密钥`,
      permission,
      audit: `${module}.hotline-key-issued`,
      body: z.object({ organisationId: Id, name: nameOf(60), expiresOn: Day }),
      output: IssuedKey,
      problems: ['hotlines.key-period'],
    }),
    revokeKey: endpoint({
      method: 'POST',
      path: `/${module}/hotline-keys/:hotlineKeyId/revocation`,
      summary: `吊销热线${noun}接口密钥`,
      permission,
      audit: `${module}.hotline-key-revoked`,
      params: z.object({ hotlineKeyId: Id }),
      body: z.object({ reason: oneLine(300) }),
      output: HotlineKey,
      problems: ['hotlines.not-found', 'hotlines.not-possible-now'],
    }),
  }
}
