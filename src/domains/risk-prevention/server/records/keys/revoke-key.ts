import type { InputOf, Writing } from '#base/http/index.ts'
import { riskProblems, type RecordKey, type revokeRecordKey } from '../../../contract/index.ts'
import { recordTables } from '../tables.ts'
import { getKey } from './select-keys.ts'

/** From now on the key opens nothing; what came in by it stays. */
export async function revokeKeyUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof revokeRecordKey>>): Promise<RecordKey> {
  const key = await getKey(db, params.recordKeyId, actor, today)
  const { numUpdatedRows } = await recordTables(db)
    .updateTable('risk_prevention.record_key')
    .set({ revoked_at: now, revoked_by_name: actor.name, revoked_because: body.reason })
    .where('id', '=', key.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows)
    throw riskProblems.refuse('risk-prevention.not-possible-now', `“${key.name}”已经吊销，无需再次操作`)
  audit({
    subject: `risk-prevention.record_key:${key.id}`,
    organisationId: key.organisationId,
    summary: `吊销“${key.organisationName}”的报送密钥“${key.name}”：${body.reason}`,
  })
  return getKey(db, key.id, actor, today)
}
