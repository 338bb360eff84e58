import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import type { Contact } from '../../contract/index.ts'
import { maskedEmail, maskedPersonName, maskedPhone } from '../../domain/index.ts'
import { counterpartyTables } from '../tables.ts'
import { unitsInReach } from '#platform/organisations/index.ts'

/** Contacts that are kept by units in the person's reach. */
export function selectContacts(db: Db | Transaction, actor: Actor, permission: string) {
  return counterpartyTables(db)
    .selectFrom('counterparties.contact as t')
    .innerJoin('counterparties.counterparty as m', 'm.id', 't.counterparty_id')
    .innerJoin('organisations.organisation as o', 'o.id', 't.organisation_id')
    .selectAll('t')
    .select(['o.name as organisation_name', 'o.path'])
    .where('t.removed_at', 'is', null)
    .where(sql<boolean>`t.organisation_id in (${unitsInReach(actor, permission)})`)
    .orderBy('t.id')
}

export type ContactRow = Awaited<ReturnType<ReturnType<typeof selectContacts>['execute']>>[number]

export async function listContacts(db: Db | Transaction, canonicalId: string, actor: Actor): Promise<Contact[]> {
  const rows = await selectContacts(db, actor, 'counterparties.read')
    .where('m.canonical_id', '=', canonicalId)
    .limit(200)
    .execute()
  return rows.map((row) => toContact(row, actor))
}

export function toContact(row: ContactRow, actor: Actor): Contact {
  return {
    id: row.id,
    name: maskedPersonName(row.name),
    position: row.position,
    phone: maskedPhone(row.phone),
    email: maskedEmail(row.email),
    channel: row.channel,
    convenientTime: row.convenient_time,
    note: row.note,
    organisationName: row.organisation_name,
    mayChange: mayAct(actor, 'counterparties.keep', row.path),
    revision: row.revision,
  }
}
