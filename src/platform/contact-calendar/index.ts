/** Server door of the contact calendar: modules tell it of their contacts with firms. */
export { registerContacts, type AskedContacts, type ContactSource } from './server/sources.ts'
export { visitsNear, type AskedNear, type VisitNear } from './server/visits-near.ts'
export type { Contact } from './contract/index.ts'
