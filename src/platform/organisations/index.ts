/** Server door of 机构: the tree of units with its history. */
export type { OrganisationsTables, OrganisationTable } from './server/tables.ts'
export { createOrganisation, type NewOrganisation } from './server/create-organisation.ts'
export { findOrganisation, findOrganisationByCode, getOrganisation, listSubtree } from './server/read-organisation.ts'
export { organisationNamesOn } from './server/names-on.ts'
export { initialsOf } from './server/initials.ts'
export type { Organisation, OrganisationKind } from './contract/index.ts'
