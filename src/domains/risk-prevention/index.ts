/** Server door of 法律风险防控: its points, the question with which the portal's home begins, receipts to verify, and imports to be done at once. */
export { tradeQuestion } from './portal/trade/trade-question.ts'
export { findSelfReceipt } from './self-report/server/receipt.ts'
export { receiptFacts } from './self-report/portal/self-report-pages.ts'
export { runImports } from './server/records/imports/run-imports.ts'
export { listPlaces } from './server/trade/places.ts'
export { findPoint as findRiskPoint } from './server/points/open-point.ts'
