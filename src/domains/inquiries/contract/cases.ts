import { defineCases } from '#platform/procedures/contract/index.ts'
import { inquiry } from '../domain/index.ts'

/** The endpoints of inquiries as cases. */
export const inquiryCases = defineCases(inquiry, {
  path: '/inquiries/cases',
  permissions: {
    read: 'inquiries.read',
    open: 'inquiries.answer',
    handle: 'inquiries.answer',
    lead: 'inquiries.approve',
    urge: 'inquiries.urge',
    texts: 'inquiries.approve',
  },
})
