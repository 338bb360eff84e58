/** Server door of work records: a domain hands its definition over and gets routes. */
export { workRecordRoutes } from './server/routes.ts'
