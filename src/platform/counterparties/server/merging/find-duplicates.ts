import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { DuplicateReason } from '../../contract/index.ts'
import { knownTo, unitsInReach } from '../reach.ts'

export interface FoundPair {
  readonly first_id: string
  readonly second_id: string
  readonly reasons: DuplicateReason[]
}

interface Asked {
  readonly reason?: DuplicateReason | undefined
  readonly q?: string | undefined
  /** Only pairs with this one. */
  readonly id?: string
  readonly limit: number
  readonly offset: number
}

const permission = 'counterparties.merge'

/**
 * Pairs that are perhaps one: by number, name, telephone, or a name that differs by its place and legal form or by one
 * character of the same sound. Two individuals of one name are two; two different numbers are two.
 */
export async function findDuplicates(
  db: Db | Transaction,
  actor: Actor,
  asked: Asked,
): Promise<{ total: number; pairs: FoundPair[] }> {
  const { rows } = await sql<FoundPair & { total: number }>`
    with visible as materialized (
      select c.id, c.kind, c.name, c.initials, c.plain_code, c.plain_name, c.core_name
      from counterparties.counterparty c
      where c.canonical_id = c.id and c.id in (${knownTo(actor, permission)})
    ),
    telephone as (
      select distinct m.canonical_id as id, t.plain_phone from counterparties.contact t
      join counterparties.counterparty m on m.id = t.counterparty_id
      where t.removed_at is null and length(t.plain_phone) >= 7
        and t.organisation_id in (${unitsInReach(actor, permission)})
    ),
    found as (
      select a.id as first_id, b.id as second_id, 'code' as reason
      from visible a join visible b on a.plain_code = b.plain_code and a.id < b.id
      union all
      select a.id, b.id, 'name' from visible a join visible b on a.plain_name = b.plain_name and a.id < b.id
      where a.kind = 'organisation' and b.kind = 'organisation'
      union all
      select a.id, b.id, 'phone' from telephone ta join telephone tb on ta.plain_phone = tb.plain_phone and ta.id < tb.id
      join visible a on a.id = ta.id join visible b on b.id = tb.id and b.kind = a.kind
      union all
      select a.id, b.id, 'nearName' from visible a join visible b on a.core_name = b.core_name and a.id < b.id
      where length(a.core_name) >= 3 and a.plain_name <> b.plain_name
        and a.kind = 'organisation' and b.kind = 'organisation'
      union all
      select a.id, b.id, 'nearName' from visible a join visible b on a.initials = b.initials and a.id < b.id
      where length(a.initials) >= 4 and length(a.plain_name) = length(b.plain_name) and a.core_name <> b.core_name
        and a.kind = 'organisation' and b.kind = 'organisation' and (
          select count(*) from generate_series(1, length(a.plain_name)) place
          where substr(a.plain_name, place, 1) <> substr(b.plain_name, place, 1)) = 1
    ),
    pair as (
      select first_id, second_id, array_agg(distinct reason order by reason) as reasons
      from found
      join visible a on a.id = first_id join visible b on b.id = second_id
      where (a.plain_code is null or b.plain_code is null or a.plain_code = b.plain_code)
        and (${asked.id ?? null}::uuid is null or ${asked.id ?? null}::uuid in (first_id, second_id))
        and (${asked.q ?? ''} = '' or (a.kind = 'organisation' and position(${asked.q ?? ''} in a.name) > 0)
          or (b.kind = 'organisation' and position(${asked.q ?? ''} in b.name) > 0))
        and not exists (select from counterparties.distinction d where d.first_id = found.first_id
          and d.second_id = found.second_id)
      group by first_id, second_id
    )
    select *, count(*) over ()::int as total from pair
    where ${asked.reason ?? null}::text is null or ${asked.reason ?? null} = any(reasons)
    order by cardinality(reasons) desc, first_id, second_id limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return { total: rows[0]?.total ?? 0, pairs: rows }
}
