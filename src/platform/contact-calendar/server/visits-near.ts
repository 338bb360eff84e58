import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { windowOf } from './window.ts'

export interface AskedNear {
  /** Who is about to turn to the firms. */
  readonly organisationId: string
  /** Ids under which the firms stay after merging. */
  readonly counterpartyIds: readonly string[]
  readonly on: string
}

/** Another unit's planned visit: what a proposal of one joint visit shows as well. */
export interface VisitNear {
  readonly counterpartyId: string
  readonly organisationName: string
  readonly on: string
  readonly topic: string
}

/** Visits that other units plan to these firms within the unit's window around the day, the nearest of each firm. */
export async function visitsNear(
  db: Db | Transaction,
  { organisationId, counterpartyIds, on }: AskedNear,
): Promise<ReadonlyMap<string, VisitNear>> {
  const { days } = await windowOf(db, organisationId)
  const { rows } = await sql<VisitNear>`
    select distinct on (f.canonical_id) f.canonical_id as "counterpartyId", v.organisation_name as "organisationName",
      v.visit_on as on, v.topic
    from contact_calendar.planned_visit v join counterparties.counterparty f on f.id = v.counterparty_id
    where f.canonical_id = any(${counterpartyIds}::uuid[]) and v.state = 'planned' and v.organisation_id <> ${organisationId}
      and v.visit_on between ${on}::date - ${days}::int and ${on}::date + ${days}::int
    order by f.canonical_id, abs(v.visit_on - ${on}::date), v.id`.execute(db)
  return new Map(rows.map((row) => [row.counterpartyId, row]))
}
