/** Browser-safe door of 典型案例. */
export * from './typical-case.ts'
export * from './endpoints.ts'
export { casePublished } from './facts.ts'
export { permissions } from './permissions.ts'
export { typicalCaseProblems } from './problems.ts'
