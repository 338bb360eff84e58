/** Server door of the contact calendar: modules tell it of their contacts with firms. */
export { registerContacts, type AskedContacts, type ContactSource } from './server/sources.ts'
export type { Contact } from './contract/index.ts'
