/** Contract door of 意见征集: consultations, opinions, endpoints, kinds of facts and texts. Browser-safe. */
export * from './consultation.ts'
export * from './consultation-endpoints.ts'
export * from './facts.ts'
export * from './opinion.ts'
export * from './opinion-endpoints.ts'
export { consultationPermissions, type ConsultationPermission } from './permissions.ts'
export { consultationProblems } from './problems.ts'
