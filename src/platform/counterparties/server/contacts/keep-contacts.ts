import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  counterpartyProblems,
  type addContact,
  type changeContact,
  type Contact,
  type ContactChannel,
  type removeContact,
} from '../../contract/index.ts'
import { maskedPersonName } from '../../domain/index.ts'
import { wrong } from '../judge.ts'
import { calledIn, getCounterpartyRow } from '../select-counterparties.ts'
import { counterpartyTables } from '../tables.ts'
import { selectContacts, toContact, type ContactRow } from './select-contacts.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const permission = 'counterparties.keep'
const none = { phone: null, email: null } as const

export async function addContactUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof addContact>>): Promise<Contact> {
  const row = await getCounterpartyRow(db, params.counterpartyId, actor, permission)
  const unit = await requireUnit(db, body.organisationId, actor, permission)
  requireReachable(body)
  const id = newId()
  const { organisationId, convenientTime, ...fields } = body
  await counterpartyTables(db)
    .insertInto('counterparties.contact')
    .values({
      id,
      counterparty_id: row.id,
      organisation_id: organisationId,
      convenient_time: convenientTime,
      removed_at: null,
      created_at: now,
      ...fields,
    })
    .execute()
  audit({
    subject: `counterparties.contact:${id}`,
    organisationId: unit.id,
    summary: `登记“${calledIn(row)}”的联系人${maskedPersonName(body.name)}`,
  })
  return toContact(await getContact(db, row.id, id, actor), actor)
}

export async function changeContactUseCase({
  input: { params, body },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof changeContact>>): Promise<Contact> {
  const { revision, convenientTime, ...changes } = body
  const row = await getCounterpartyRow(db, params.counterpartyId, actor, permission)
  const contact = await getContact(db, row.id, params.contactId, actor)
  requireReachable({
    channel: changes.channel ?? contact.channel,
    phone: changes.phone === undefined ? contact.phone : changes.phone,
    email: changes.email === undefined ? contact.email : changes.email,
  })
  const times = convenientTime === undefined ? {} : { convenient_time: convenientTime }
  await change(db, contact, revision, { ...changes, ...times })
  audit({
    subject: `counterparties.contact:${contact.id}`,
    organisationId: contact.organisation_id,
    summary: `更正“${calledIn(row)}”的联系人${maskedPersonName(contact.name)}`,
  })
  return toContact(await getContact(db, row.id, contact.id, actor), actor)
}

/** Gone from every page, and its telephone and mail with it. */
export async function removeContactUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof removeContact>>): Promise<void> {
  const row = await getCounterpartyRow(db, params.counterpartyId, actor, permission)
  const contact = await getContact(db, row.id, params.contactId, actor)
  await change(db, contact, body.revision, { ...none, removed_at: now })
  audit({
    subject: `counterparties.contact:${contact.id}`,
    organisationId: contact.organisation_id,
    summary: `移除“${calledIn(row)}”的联系人${maskedPersonName(contact.name)}：${body.reason}`,
  })
}

async function getContact(db: Transaction, canonicalId: string, id: string, actor: Actor): Promise<ContactRow> {
  const contact = await selectContacts(db, actor, permission)
    .where('t.id', '=', id)
    .where('m.canonical_id', '=', canonicalId)
    .executeTakeFirst()
  if (!contact)
    throw counterpartyProblems.refuse(
      'counterparties.contact-not-found',
      '没有这个联系人，可能已被移除，或由其他单位登记，不能由您更正',
    )
  return contact
}

interface Changes {
  readonly name?: string | undefined
  readonly position?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly email?: string | null | undefined
  readonly channel?: ContactChannel | undefined
  readonly convenient_time?: string | null
  readonly note?: string | null | undefined
  readonly removed_at?: Date
}

async function change(db: Transaction, contact: ContactRow, revision: number, values: Changes): Promise<void> {
  const changed = await counterpartyTables(db)
    .updateTable('counterparties.contact')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', contact.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw counterpartyProblems.refuse(
      'counterparties.changed-meanwhile',
      '这个联系人刚被他人修改，请核对最新内容后再试；您填写的内容还在',
    )
}

interface Reachable {
  readonly channel: ContactChannel
  readonly phone: string | null
  readonly email: string | null
}

/** A wish that cannot be kept is found while somebody is there who can ask. */
function requireReachable({ channel, phone, email }: Reachable): void {
  if ((channel === 'phone' || channel === 'message') && !phone) throw wrong('phone', '选了电话或短信，请填写电话号码')
  if (channel === 'email' && !email) throw wrong('email', '选了电子邮件，请填写电子邮箱')
}
