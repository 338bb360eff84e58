/** Server door of 法律风险防控: its points, guidance about them that is done elsewhere, the question with which the portal's home begins, receipts to verify, and imports to be done at once. */
export { tradeQuestion } from './portal/trade/trade-question.ts'
export { findSelfReceipt } from './self-report/server/receipt.ts'
export { receiptFacts } from './self-report/portal/self-report-pages.ts'
export { runImports } from './server/records/imports/run-imports.ts'
export { listPlaces } from './server/trade/places.ts'
export { findPoint as findRiskPoint } from './server/points/open-point.ts'
export {
  followGuidanceElsewhere,
  withdrawGuidanceElsewhere,
  type GuidanceElsewhere,
} from './server/guidance/guidance-elsewhere.ts'
export { registerGuidanceWork, type GuidanceWork } from './server/guidance/guidance-work.ts'
export { guidedSince } from './server/guidance/guided-since.ts'
export { casesOfFirms } from './server/counterparties/cases-of-firms.ts'
export { namePoints, type NamedPoint } from './server/points/name-points.ts'
export { portalPagesOf } from './server/publication/portal-pages.ts'
