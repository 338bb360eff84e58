import type { Transaction } from '#base/database/index.ts'
import { createRateLimiter } from '#base/http/index.ts'
import { secretKeys } from '#base/ids/index.ts'
import { hotlineProblems, type DefinedIntake } from '../../contract/index.ts'
import { hotlineTables } from '../tables.ts'

/** Keys of hotlines begin with `szh_`. */
export const hotlineSecrets = secretKeys('szh')

/** Who hands in work orders: a key, and the unit that it was given for. */
export interface Deliverer {
  readonly keyId: string
  readonly keyName: string
  readonly organisationId: string
  readonly organisationName: string
  readonly path: string
}

const refused = (detail: string) => hotlineProblems.refuse('hotlines.key-refused', detail)
/** A key's own measure; many systems may stand behind one address. */
const limitKey = createRateLimiter()

/**
 * The key of a request, and that it was used today. Whoever does not hold a key learns nothing about keys.
 * @throws Problem `hotlines.key-refused`
 */
export async function requireKey(
  tx: Transaction,
  { module, endpoints }: DefinedIntake,
  header: string | undefined,
  today: string,
): Promise<Deliverer> {
  const given = hotlineSecrets.keyIn(header)
  if (!given) throw refused('请在请求头写明密钥：Authorization: Bearer szh_…；密钥由承办单位发放')
  const row = await hotlineTables(tx)
    .selectFrom('hotlines.hotline_key as k')
    .innerJoin('organisations.organisation as o', 'o.id', 'k.organisation_id')
    .select(['k.id', 'k.name', 'k.organisation_id', 'o.name as organisation_name', 'o.path', 'o.abolished_on'])
    .select(['k.expires_on', 'k.revoked_at', 'k.last_used_on'])
    .where('k.hash', '=', hotlineSecrets.hashKey(given))
    .where('k.module', '=', module)
    .executeTakeFirst()
  if (!row) throw refused('没有这个密钥，请核对是否完整、是否用在发放时写明的事项上；遗失的密钥请重新发放')
  if (row.revoked_at) throw refused(`密钥“${row.name}”已吊销，请向承办单位领取新的密钥`)
  if (row.expires_on < today) throw refused(`密钥“${row.name}”已于 ${row.expires_on} 到期，请领取新的密钥`)
  if (row.abolished_on && row.abolished_on <= today)
    throw refused(`“${row.organisation_name}”已撤销，请使用承接单位的密钥`)
  limitKey({ ...endpoints.deliver, perMinute: 60 }, row.id)
  // Once a day: requests of one key must not wait for each other.
  if (row.last_used_on !== today)
    await hotlineTables(tx)
      .updateTable('hotlines.hotline_key')
      .set({ last_used_on: today })
      .where('id', '=', row.id)
      .execute()
  return {
    keyId: row.id,
    keyName: row.name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    path: row.path,
  }
}
