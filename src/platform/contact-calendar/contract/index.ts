/** Browser-safe door of the contact calendar. */
export * from './contact.ts'
export * from './planned-visit.ts'
export * from './endpoints.ts'
export { permissions } from './permissions.ts'
export { contactCalendarProblems } from './problems.ts'
