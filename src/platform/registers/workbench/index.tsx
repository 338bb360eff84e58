/** Workbench door of registers: how a unit's list stands, for any domain that publishes one. */
export { ListStandingPage } from './list-standing-page.tsx'
