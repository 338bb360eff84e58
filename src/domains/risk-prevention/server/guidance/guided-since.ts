import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'

interface AskedGuided {
  readonly riskPointIds: readonly string[]
  /** Ids under which the firms stay after merging. */
  readonly counterpartyIds: readonly string[]
  readonly since: string
}

/** On which day each of these firms was last told of one of these points, by whichever unit, since that day. */
export async function guidedSince(
  db: Db | Transaction,
  { riskPointIds, counterpartyIds, since }: AskedGuided,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; on: string }>`
    select f.canonical_id as id, max(g.guided_on)::text as on
    from risk_prevention.guidance_record g join counterparties.counterparty f on f.id = g.counterparty_id
    where g.risk_point_id = any(${riskPointIds}::uuid[]) and f.canonical_id = any(${counterpartyIds}::uuid[])
      and g.guided_on >= ${since} and g.withdrawn_because is null
    group by f.canonical_id`.execute(db)
  return new Map(rows.map(({ id, on }) => [id, on]))
}
