import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { CounterpartyRow } from '../select-counterparties.ts'
import { unitsInReach } from '#platform/organisations/index.ts'

const permission = 'counterparties.merge'

/** Why these two cannot be merged by this person; null where they can. */
export async function faultOfMerge(
  db: Db | Transaction,
  kept: CounterpartyRow,
  merged: CounterpartyRow,
  actor: Actor,
): Promise<string | null> {
  if (kept.id === merged.id) return '这两户已经是同一户'
  if (kept.plain_code && merged.plain_code && kept.plain_code !== merged.plain_code)
    return '两户的证件号码都有效而且不同，是两个不同的主体；号码写错的，请先更正再合并'
  if (kept.kind !== merged.kind) return '一户是企业等单位，一户是个人，不能合并；类别登记错的，请重新登记'
  if (await isDealtWithElsewhere(db, [kept.id, merged.id], actor))
    return '这两户还涉及您权限范围以外的单位，请由上一级单位合并'
  return null
}

/** A merge is seen by every unit that deals with one of them, so all of them must be in the person's reach. */
export async function isDealtWithElsewhere(
  db: Db | Transaction,
  canonicalIds: readonly string[],
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`select from counterparties.relation l
    join counterparties.counterparty m on m.id = l.counterparty_id
    where m.canonical_id = any(${canonicalIds}::uuid[])
      and l.organisation_id not in (${unitsInReach(actor, permission)}) limit 1`.execute(db)
  return rows.length > 0
}
