import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { subtree, type Actor } from '#base/http/index.ts'
import { getOrganisation, unitsInReach, unitsWithin } from '#platform/organisations/index.ts'

/** Canonical ids of those whom a unit in the person's reach deals with, merged ones included. */
export function knownTo(actor: Actor, permission: string): RawBuilder<string> {
  return known(unitsInReach(actor, permission))
}

/** Those whom one unit, or any below it, deals with. */
export async function knownToUnit(db: Db | Transaction, organisationId: string): Promise<RawBuilder<string>> {
  const { path } = await getOrganisation(db, organisationId)
  return known(unitsWithin([subtree(path)]))
}

const known = (units: RawBuilder<string>) =>
  sql<string>`select member.canonical_id from counterparties.relation as deals
    join counterparties.counterparty as member on member.id = deals.counterparty_id
    where deals.organisation_id in (${units})`
