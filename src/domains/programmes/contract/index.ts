/** Browser-safe door of 年度方案. */
export * from './endpoints.ts'
export * from './grading-rule.ts'
export { permissions } from './permissions.ts'
export { programmeProblems } from './problems.ts'
export * from './programme.ts'
export * from './task.ts'
export * from './task-endpoints.ts'
