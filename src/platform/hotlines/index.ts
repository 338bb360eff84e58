/** Server door of hotlines: a domain hands over what it takes from work orders and gets routes. */
export { hotlineRoutes } from './server/routes.ts'
export type { IntakeOwner, OrderByHand, RecordStanding, TakenOrder } from './server/owner.ts'
