/** Browser-safe door of counterparties. */
export * from './contact.ts'
export * from './contact-endpoints.ts'
export * from './counterparty.ts'
export * from './detail.ts'
export * from './endpoints.ts'
export * from './merge-endpoints.ts'
export { permissions } from './permissions.ts'
export { counterpartyProblems } from './problems.ts'
