import type { InputOf, OutputOf, Writing } from '#base/http/index.ts'
import type { revealCounterparty } from '../contract/index.ts'
import { selectContacts } from './contacts/select-contacts.ts'
import { calledIn, getCounterpartyRow } from './select-counterparties.ts'

/** In clear, once, for a reason that stands on record. */
export async function revealCounterpartyUseCase({
  input: { params, body },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof revealCounterparty>>): Promise<OutputOf<typeof revealCounterparty>> {
  const permission = 'counterparties.reveal'
  const row = await getCounterpartyRow(db, params.counterpartyId, actor, permission)
  const contacts = await selectContacts(db, actor, permission).where('m.canonical_id', '=', row.id).execute()
  audit({
    subject: `counterparties.counterparty:${row.id}`,
    organisationId: row.organisation_id,
    summary: `查看“${calledIn(row)}”的证件号码和联系方式明文：${body.reason}`,
  })
  return {
    name: row.name,
    code: row.code,
    address: row.address,
    contacts: contacts.map(({ id, name, phone, email }) => ({ id, name, phone, email })),
  }
}
