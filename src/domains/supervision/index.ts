/** Server door of 督导检查: visits and rectifications, for modules that sum up. */
export type { SupervisionTables } from './server/tables.ts'
export {
  summaryOf as summariseRectification,
  selectRectifications,
} from './server/rectifications/select-rectifications.ts'
export { selectVisits } from './server/visits/select-visits.ts'
