/** Door for browser and server: shapes, endpoints, permissions and problems of 机构. */
export * from './organisation.ts'
export * from './endpoints.ts'
export * from './import.ts'
export { organisationPermissions } from './permissions.ts'
export { organisationProblems } from './problems.ts'
