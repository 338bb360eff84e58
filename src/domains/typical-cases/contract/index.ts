/** Browser-safe door of 典型案例. */
export * from './typical-case.ts'
export * from './target.ts'
export * from './endpoints.ts'
export { caseAwarded, casePublished, selectionHeld } from './facts.ts'
export { judgingRoles, organisingRoles, permissions } from './permissions.ts'
export { typicalCaseProblems } from './problems.ts'
export * from './selection-endpoints.ts'
export * from './selection.ts'
