import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { scopesOf, type Actor } from '#base/http/index.ts'
import type { CounterpartyDetail, Merger } from '../contract/index.ts'
import { maskedCode, shownName } from '../domain/index.ts'
import { listContacts } from './contacts/select-contacts.ts'
import { getCounterpartyRow, toCounterparty } from './select-counterparties.ts'
import { counterpartyTables } from './tables.ts'
import { unitsInReach } from '#platform/organisations/index.ts'

/** One with its contacts, its units and its history of merging, as far as the reader may see them. */
export async function showCounterpartyDetail(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<CounterpartyDetail> {
  const row = await getCounterpartyRow(db, id, actor, permission)
  const shown = toCounterparty(row)
  return {
    ...shown,
    otherNames: await otherNames(db, row.id, shown),
    contacts: await listContacts(db, row.id, actor),
    mergers: await listMergers(db, row.id),
    unitNames: await unitNames(db, row.id, actor),
    mayChange: scopesOf(actor, 'counterparties.keep').length > 0,
    mayMerge: scopesOf(actor, 'counterparties.merge').length > 0,
  }
}

async function otherNames(
  db: Db | Transaction,
  id: string,
  shown: { name: string; code: string | null },
): Promise<string[]> {
  const rows = await counterpartyTables(db)
    .selectFrom('counterparties.counterparty')
    .select(['kind', 'name', 'code'])
    .where('canonical_id', '=', id)
    .where('id', '<>', id)
    .orderBy('id')
    .limit(50)
    .execute()
  const texts = rows.map(({ kind, name, code }) => {
    const number = maskedCode(kind, code)
    return number && number !== shown.code ? `${shownName(kind, name)}（${number}）` : shownName(kind, name)
  })
  return [...new Set(texts)].filter((text) => text !== shown.name)
}

async function listMergers(db: Db | Transaction, id: string): Promise<Merger[]> {
  const rows = await counterpartyTables(db)
    .selectFrom('counterparties.merger as g')
    .innerJoin('counterparties.counterparty as m', 'm.id', 'g.merged_id')
    .selectAll('g')
    .select(['m.name', 'm.kind', 'm.code'])
    .where('g.kept_id', '=', id)
    .orderBy('g.id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    mergedId: row.merged_id,
    mergedName: shownName(row.kind, row.name),
    mergedCode: maskedCode(row.kind, row.code),
    reason: row.reason,
    mergedByName: row.merged_by_name,
    mergedOn: dayOf(row.merged_at),
    undone: row.undone_at && {
      on: dayOf(row.undone_at),
      byName: row.undone_by_name ?? '',
      reason: row.undone_reason ?? '',
    },
  }))
}

async function unitNames(db: Db | Transaction, id: string, actor: Actor): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct o.name, o.path from counterparties.relation l
    join counterparties.counterparty m on m.id = l.counterparty_id
    join organisations.organisation o on o.id = l.organisation_id
    where m.canonical_id = ${id} and l.organisation_id in (${unitsInReach(actor, 'counterparties.read')})
    order by o.path limit 200`.execute(db)
  return rows.map(({ name }) => name)
}
