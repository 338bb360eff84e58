import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, nameOf, oneLine, pageOf } from '#base/http/contract.ts'

export const recordKeyStates = { usable: '可用', expired: '已过期', revoked: '已吊销' } as const
export type RecordKeyState = keyof typeof recordKeyStates
const RecordKeyState = z.enum(Object.keys(recordKeyStates) as [RecordKeyState])

/** Nobody remembers a key that lives longer. */
export const longestKeyYears = 3

/** 报送密钥, without its secret: that is shown once, when it is made. */
export const RecordKey = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  name: z.string(),
  /** Its first characters, so that people can tell keys apart. */
  beginning: z.string(),
  state: RecordKeyState,
  createdByName: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  /** The last day on which it works. */
  expiresOn: Day,
  lastUsedOn: Day.nullable(),
  revokedAt: z.iso.datetime({ offset: true }).nullable(),
  revokedByName: z.string().nullable(),
  revokedBecause: z.string().nullable(),
})
export type RecordKey = z.infer<typeof RecordKey>

export const IssuedKey = RecordKey.extend({ key: z.string() })
export type IssuedKey = z.infer<typeof IssuedKey>

const permission = 'risk-prevention.manage-keys'

export const listRecordKeys = endpoint({
  method: 'GET',
  path: '/risk-prevention/record-keys',
  summary: '查看报送密钥',
  permission,
  audit: { notAudited: '不含密钥本身' },
  query: ListQuery.extend({ state: RecordKeyState.optional() }),
  output: pageOf(RecordKey),
})

/** The answer holds the key itself, this once; only its hash is kept. */
export const issueRecordKey = endpoint({
  method: 'POST',
  path: '/risk-prevention/record-keys',
  summary: '发放报送密钥',
  permission,
  audit: 'risk-prevention.key-issued',
  body: z.object({ organisationId: Id, name: nameOf(60), expiresOn: Day }),
  output: IssuedKey,
  problems: ['risk-prevention.key-period'],
})

export const revokeRecordKey = endpoint({
  method: 'POST',
  path: '/risk-prevention/record-keys/:recordKeyId/revocation',
  summary: '吊销报送密钥',
  permission,
  audit: 'risk-prevention.key-revoked',
  params: z.object({ recordKeyId: Id }),
  body: z.object({ reason: oneLine(300) }),
  output: RecordKey,
  problems: ['risk-prevention.key-not-found', 'risk-prevention.not-possible-now'],
})
