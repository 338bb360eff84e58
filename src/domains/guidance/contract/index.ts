/** Browser-safe door of 行政指导. */
export * from './endpoints.ts'
export * from './modes.ts'
export * from './visit.ts'
export { visitMade } from './facts.ts'
export { permissions } from './permissions.ts'
export { guidanceProblems } from './problems.ts'
