import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { longestKeyYears, riskProblems, type IssuedKey, type issueRecordKey } from '../../../contract/index.ts'
import { recordTables } from '../tables.ts'
import { newKey } from './secret.ts'
import { getKey } from './select-keys.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** Makes a key for a unit. The key itself leaves the server here and never again. */
export async function issueKeyUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof issueRecordKey>>): Promise<IssuedKey> {
  const { organisationId, name, expiresOn } = body
  const unit = await requireUnit(db, organisationId, actor, 'risk-prevention.manage-keys')
  requirePeriod(expiresOn, today)
  const { key, beginning, hash } = newKey()
  const id = newId()
  await recordTables(db)
    .insertInto('risk_prevention.record_key')
    .values({
      id,
      organisation_id: organisationId,
      name,
      beginning,
      hash,
      created_by: actor.personId,
      created_by_name: actor.name,
      created_at: now,
      expires_on: expiresOn,
      last_used_on: null,
      revoked_at: null,
      revoked_by_name: null,
      revoked_because: null,
    })
    .execute()
  audit({
    subject: `risk-prevention.record_key:${id}`,
    organisationId,
    summary: `为“${unit.name}”发放报送密钥“${name}”，有效至 ${expiresOn}`,
  })
  return { ...(await getKey(db, id, actor, today)), key }
}

function requirePeriod(expiresOn: string, today: string): void {
  const latest = `${Number(today.slice(0, 4)) + longestKeyYears}${today.slice(4)}`
  if (expiresOn < today || expiresOn > latest)
    throw riskProblems.refuse(
      'risk-prevention.key-period',
      `有效期应在今天至 ${latest} 之间（最长 ${longestKeyYears} 年），到期前可另发新密钥`,
      [{ path: 'body.expiresOn', message: `应在 ${today} 至 ${latest} 之间` }],
    )
}
