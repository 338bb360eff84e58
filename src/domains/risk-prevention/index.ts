/** Server door of 法律风险防控: the question with which the portal's home begins. */
export { tradeQuestion } from './portal/trade/trade-question.ts'
export { listPlaces } from './server/trade/places.ts'
