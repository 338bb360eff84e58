import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { subtree } from '#base/http/index.ts'
import { getOrganisation, unitsWithin } from '#platform/organisations/index.ts'

export interface AskedCases {
  /** Decided by this unit or any below it. */
  readonly organisationId: string
  /** Ids under which the firms stay after merging. */
  readonly counterpartyIds: readonly string[]
  readonly items: readonly string[]
  readonly since: string
}

/** How many decided cases of these items each firm has had since that day. */
export async function casesOfFirms(
  db: Db | Transaction,
  { organisationId, counterpartyIds, items, since }: AskedCases,
): Promise<ReadonlyMap<string, number>> {
  const { path } = await getOrganisation(db, organisationId)
  const { rows } = await sql<{ id: string; count: number }>`
    select f.canonical_id as id, count(*)::int as count
    from risk_prevention.enforcement_record r join counterparties.counterparty f on f.id = r.counterparty_id
    where f.canonical_id = any(${counterpartyIds}::uuid[]) and r.item = any(${items}::text[]) and r.occurred_on >= ${since}
      and r.organisation_id in (${unitsWithin([subtree(path)])})
    group by f.canonical_id`.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}
