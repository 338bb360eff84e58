import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { findOrCreateCounterparties, identityOf } from '#platform/counterparties/index.ts'
import type { NewParty } from '../../contract/index.ts'
import { caseTables } from '../tables.ts'

/** A party with the id that it keeps through a correction; null: a new one. */
export type WrittenParty = NewParty & { readonly id?: string | null }

/**
 * Writes the parties of a case in order. Who is named again keeps the id, who is not is removed; firms become known in
 * 企业与个人, which the unit then deals with.
 */
export async function writeParties(
  tx: Transaction,
  caseId: string,
  organisationId: string,
  parties: readonly WrittenParty[],
  at: Date,
): Promise<void> {
  const tables = caseTables(tx)
  const former = await tables
    .updateTable('procedures.party')
    .set({ removed_at: at })
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute()
  const kept = new Set(former.map(({ id }) => id))
  const rows = await rowsOf(tx, organisationId, parties, at)
  for (const { id, ...row } of rows)
    if (id && kept.has(id))
      await tables
        .updateTable('procedures.party')
        .set({ ...row, removed_at: null })
        .where('id', '=', id)
        .execute()
  await insertRows(
    tx,
    caseId,
    rows.filter(({ id }) => !id || !kept.has(id)),
  )
}

/** The same for a case that has none yet. */
export async function insertParties(
  tx: Transaction,
  caseId: string,
  organisationId: string,
  parties: readonly NewParty[],
  at: Date,
): Promise<void> {
  await insertRows(tx, caseId, await rowsOf(tx, organisationId, parties, at))
}

async function rowsOf(tx: Transaction, organisationId: string, parties: readonly WrittenParty[], at: Date) {
  const identities = parties.map(({ kind, name, code }) => ({ kind, name, code }))
  const known = await findOrCreateCounterparties(tx, organisationId, identities, at)
  return parties.map((party, position) => ({
    id: party.id,
    ...rowOf(party),
    position,
    counterparty_id: known.get(identityOf(party) ?? '') ?? null,
  }))
}

async function insertRows(tx: Transaction, caseId: string, rows: Awaited<ReturnType<typeof rowsOf>>): Promise<void> {
  if (!rows.length) return
  await caseTables(tx)
    .insertInto('procedures.party')
    .values(rows.map((row) => ({ ...row, id: newId(), case_id: caseId, removed_at: null })))
    .execute()
}

const rowOf = (party: NewParty) => ({
  role: party.role,
  kind: party.kind,
  name: party.name,
  code: party.code,
  phone: party.phone,
  email: party.email,
  wants_notices: party.wantsNotices,
  address: party.address,
  representative_name: party.representative?.name ?? null,
  representative_relation: party.representative?.relation ?? null,
  representative_phone: party.representative?.phone ?? null,
})
