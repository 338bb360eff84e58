import type { Db, Transaction } from '#base/database/index.ts'
import type { PartyKind } from '../../contract/index.ts'
import { caseTables } from '../tables.ts'

/** A party by the id that it keeps; for the domain itself, which must not show names where they are to be masked. */
export interface PartyName {
  readonly id: string
  readonly role: string
  readonly kind: PartyKind
  readonly name: string
  readonly representativeName: string | null
  /** The record in 企业与个人, where it is known there. */
  readonly counterpartyId: string | null
}

/** The parties of a case as they stand now, in their order. */
export async function listPartyNames(db: Db | Transaction, caseId: string): Promise<PartyName[]> {
  const rows = await caseTables(db)
    .selectFrom('procedures.party')
    .select(['id', 'role', 'kind', 'name', 'representative_name', 'counterparty_id'])
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  return rows.map(({ representative_name: representativeName, counterparty_id: counterpartyId, ...party }) => ({
    ...party,
    representativeName,
    counterpartyId,
  }))
}
