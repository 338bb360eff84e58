import { sql, type RawBuilder } from 'kysely'

/** Ids under which records know the one with this id: its own, and those of whatever was merged with it. */
export function sameFirm(counterpartyId: string): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`select id from counterparties.counterparty where canonical_id =
    (select canonical_id from counterparties.counterparty where id = ${counterpartyId})`
}
