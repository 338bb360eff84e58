/** Browser-safe door of 法律风险防控. */
export { permissions } from './permissions.ts'
export { riskProblems } from './problems.ts'
