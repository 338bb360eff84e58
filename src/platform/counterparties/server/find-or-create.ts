import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { initialsOf } from '#platform/organisations/index.ts'
import type { CounterpartyKind } from '../contract/index.ts'
import { keyOf, plainName } from '../domain/index.ts'

/** A firm or individual as a record names it; the code has been checked. */
export interface NamedCounterparty {
  readonly kind: CounterpartyKind
  readonly name: string
  readonly code: string | null
  /** Its trade by GB/T 4754, where the record says it; kept where none is known yet. */
  readonly trade?: { readonly code: string; readonly edition: '2011' | '2017' } | null
}

/** How `findOrCreateCounterparties` names its answers; null for whom it keeps nothing. */
export function identityOf({ kind, name, code }: NamedCounterparty): string | null {
  return keyOf(kind, name, code)
}

/**
 * The ids of many at once, new ones made; each becomes known to the unit that deals with it. Keys are written in one order,
 * so that two imports never wait for each other in a circle.
 */
export async function findOrCreateCounterparties(
  tx: Transaction,
  organisationId: string,
  named: Iterable<NamedCounterparty>,
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const byKey = new Map<string, NamedCounterparty>()
  for (const one of named) {
    const key = identityOf(one)
    if (key && !byKey.has(key)) byKey.set(key, one)
  }
  if (!byKey.size) return new Map()
  const keys = [...byKey.keys()].sort()
  const found = await idsOf(tx, keys)
  const missing = keys.filter((key) => !found.has(key))
  if (missing.length) {
    await insertMissing(tx, organisationId, missing, byKey, at)
    for (const [key, id] of await idsOf(tx, missing)) found.set(key, id)
  }
  await relate(tx, organisationId, [...found.values()])
  return found
}

/** The unit deals with these from now on. */
export async function relate(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<void> {
  await sql`insert into counterparties.relation (counterparty_id, organisation_id)
    select id, ${organisationId} from unnest(${ids.toSorted()}::uuid[]) as one (id)
    on conflict do nothing`.execute(tx)
}

async function idsOf(tx: Transaction, keys: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`
    select key, id from counterparties.counterparty where key = any(${keys}::text[])`.execute(tx)
  return new Map(rows.map(({ key, id }) => [key, id]))
}

async function insertMissing(
  tx: Transaction,
  organisationId: string,
  keys: readonly string[],
  byKey: ReadonlyMap<string, NamedCounterparty>,
  at: Date,
): Promise<void> {
  const named = keys.map((key) => byKey.get(key)!)
  const names = named.map(({ name }) => plainName(name))
  await sql`insert into counterparties.counterparty
      (id, organisation_id, kind, name, initials, code, key, trade_code, trade_edition, canonical_id, created_at)
    select id, ${organisationId}, kind, name, initials, code, key, trade_code, trade_edition, id, ${at} from unnest(
      ${keys.map(() => newId())}::uuid[], ${named.map(({ kind }) => kind)}::text[], ${names}::text[],
      ${names.map(initialsOf)}::text[], ${named.map(({ code }) => code)}::text[], ${keys}::text[],
      ${named.map(({ trade }) => trade?.code ?? null)}::text[], ${named.map(({ trade }) => trade?.edition ?? null)}::text[]
    ) as one (id, kind, name, initials, code, key, trade_code, trade_edition) order by key
    on conflict (key) do nothing`.execute(tx)
}
