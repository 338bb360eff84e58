/** Contract door: publications on their way, what is public, endpoints and texts. Browser-safe. */
export * from './endpoints.ts'
export * from './posting.ts'
export { publishingPermissions, type PublishingPermission } from './permissions.ts'
export { publishingProblems } from './problems.ts'
export * from './publication.ts'
export { Published, PublishedSummary, Verification } from './published.ts'
