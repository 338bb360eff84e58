import type { Transaction } from '#base/database/index.ts'
import { riskProblems } from '../../../contract/index.ts'
import { recordTables } from '../tables.ts'
import { hashKey, keyIn } from './secret.ts'

/** Who hands in records: a key, and the unit that it was given for. */
export interface Deliverer {
  readonly keyId: string
  readonly keyName: string
  readonly organisationId: string
  readonly organisationName: string
}

const refused = (detail: string) => riskProblems.refuse('risk-prevention.key-refused', detail)

/**
 * The key of a request, and that it was used today. Whoever does not hold a key learns nothing about keys.
 * @throws Problem `risk-prevention.key-refused`
 */
export async function requireKey(tx: Transaction, header: string | undefined, today: string): Promise<Deliverer> {
  const given = keyIn(header)
  if (!given) throw refused('请在请求头写明密钥：Authorization: Bearer szr_…；密钥由本单位审核人员发放')
  const row = await recordTables(tx)
    .selectFrom('risk_prevention.record_key as k')
    .innerJoin('organisations.organisation as o', 'o.id', 'k.organisation_id')
    .select(['k.id', 'k.name', 'k.organisation_id', 'o.name as organisation_name', 'o.abolished_on'])
    .select(['k.expires_on', 'k.revoked_at', 'k.last_used_on'])
    .where('k.hash', '=', hashKey(given))
    .executeTakeFirst()
  if (!row) throw refused('没有这个密钥，请核对是否完整；遗失的密钥不能找回，请重新发放')
  if (row.revoked_at) throw refused(`密钥“${row.name}”已吊销，请向本单位审核人员领取新的密钥`)
  if (row.expires_on < today)
    throw refused(`密钥“${row.name}”已于 ${row.expires_on} 到期，请向本单位审核人员领取新的密钥`)
  if (row.abolished_on && row.abolished_on <= today)
    throw refused(`“${row.organisation_name}”已撤销，请使用承接单位的密钥`)
  // Once a day: requests of one key must not wait for each other.
  if (row.last_used_on !== today)
    await recordTables(tx)
      .updateTable('risk_prevention.record_key')
      .set({ last_used_on: today })
      .where('id', '=', row.id)
      .execute()
  return {
    keyId: row.id,
    keyName: row.name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
  }
}
