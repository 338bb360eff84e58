import { z } from 'zod'
import { endpoint, Id, oneLine } from '#base/http/contract.ts'
import { Contact, ContactChange, ContactFields } from './contact.ts'

const permission = 'counterparties.keep'
const params = z.object({ counterpartyId: Id, contactId: Id })
const problems = ['counterparties.contact-not-found', 'counterparties.changed-meanwhile'] as const

export const addContact = endpoint({
  method: 'POST',
  path: '/counterparties/:counterpartyId/contacts',
  summary: '登记联系人',
  permission,
  audit: 'counterparties.contact-added',
  params: z.object({ counterpartyId: Id }),
  body: ContactFields,
  output: Contact,
  problems: ['counterparties.not-found', 'counterparties.wrong'],
})

export const changeContact = endpoint({
  method: 'PATCH',
  path: '/counterparties/:counterpartyId/contacts/:contactId',
  summary: '更正联系人',
  permission,
  audit: 'counterparties.contact-changed',
  params,
  body: ContactChange,
  output: Contact,
  problems: [...problems, 'counterparties.wrong'],
})

export const removeContact = endpoint({
  method: 'POST',
  path: '/counterparties/:counterpartyId/contacts/:contactId/removal',
  summary: '移除联系人',
  permission,
  audit: 'counterparties.contact-removed',
  params,
  body: z.object({ revision: z.number().int().min(1), reason: oneLine(200) }),
  problems,
})
