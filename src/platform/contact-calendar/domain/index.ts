/** Pure rules of the contact calendar. */
export { closeVisits } from './close-visits.ts'
export { monthAfter, monthGrid } from './month-grid.ts'
