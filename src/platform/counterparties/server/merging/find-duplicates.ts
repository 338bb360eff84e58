import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { DuplicateReason } from '../../contract/index.ts'
import { pairDuplicates, type Comparable, type Likeness, type Pair } from '../../domain/index.ts'
import { knownTo } from '../reach.ts'
import { counterpartyTables } from '../tables.ts'
import { unitsInReach } from '#platform/organisations/index.ts'

const permission = 'counterparties.merge'
/** What very many share says nothing: the telephone of an agent, 「便民超市」. */
const mostMembers = 20
const mostLikenesses = 2_000

interface Asked {
  readonly reason?: DuplicateReason | undefined
  /** Words of a firm's name. */
  readonly q?: string | undefined
}

/**
 * Pairs that are perhaps one: by number, name, telephone, or a name that differs by its place and legal form or by one
 * character of the same sound. Two individuals of one name are two.
 */
export async function findDuplicates(db: Db | Transaction, actor: Actor, { reason, q }: Asked): Promise<Pair[]> {
  const likenesses = await findLikenesses(db, actor)
  const ids = [...new Set(likenesses.flatMap(({ members }) => members))]
  if (!ids.length) return []
  const rows = await counterpartyTables(db)
    .selectFrom('counterparties.counterparty')
    .select(['id', 'kind', 'name', 'plain_name as plainName', 'plain_code as plainCode'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  const known = new Map(rows.map((row): [string, Comparable & { name: string }] => [row.id, row]))
  const judged = await findJudged(db, ids)
  const speaksOf = (id: string) => known.get(id)?.kind === 'organisation' && known.get(id)!.name.includes(q!)
  return pairDuplicates(likenesses, known).filter(
    ({ firstId, secondId, reasons }) =>
      !judged.has(`${firstId} ${secondId}`) &&
      (!reason || reasons.includes(reason)) &&
      (!q || speaksOf(firstId) || speaksOf(secondId)),
  )
}

/** One look over those in reach: what several of them share. */
async function findLikenesses(db: Db | Transaction, actor: Actor): Promise<Likeness[]> {
  const { rows } = await sql<Likeness>`
    with visible as materialized (
      select c.id, c.kind, c.initials, c.plain_code, c.plain_name, c.core_name
      from counterparties.counterparty c
      where c.canonical_id = c.id and c.id in (${knownTo(actor, permission)})
    ),
    telephone as (
      select distinct m.canonical_id as id, m.kind, t.plain_phone from counterparties.contact t
      join counterparties.counterparty m on m.id = t.counterparty_id
      where t.removed_at is null and length(t.plain_phone) >= 7
        and t.organisation_id in (${unitsInReach(actor, permission)})
    ),
    alike as (
      select 'code' as reason, array_agg(id) as members from visible
      where plain_code is not null group by plain_code having count(*) > 1
      union all
      select 'name', array_agg(id) from visible where kind = 'organisation' group by plain_name having count(*) > 1
      union all
      select 'phone', array_agg(id) from telephone where id in (select id from visible)
      group by plain_phone, kind having count(*) > 1
      union all
      select 'nearName', array_agg(id) from visible where kind = 'organisation' and length(core_name) >= 3
      group by core_name having count(distinct plain_name) > 1
      union all
      select 'sound', array_agg(id) from visible where kind = 'organisation' and length(initials) >= 4
      group by initials, length(plain_name) having count(distinct plain_name) > 1
    )
    select case reason when 'sound' then 'nearName' else reason end as reason, reason = 'sound' as "sameSound", members
    from alike where cardinality(members) <= ${mostMembers} limit ${mostLikenesses}`.execute(db)
  return rows
}

/** Pairs that a person has found to be two. */
async function findJudged(db: Db | Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await counterpartyTables(db)
    .selectFrom('counterparties.distinction')
    .select(['first_id', 'second_id'])
    .where(sql<boolean>`first_id = any(${ids}::uuid[])`)
    .execute()
  return new Set(rows.map(({ first_id, second_id }) => `${first_id} ${second_id}`))
}
