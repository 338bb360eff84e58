/** Server door of counterparties: firms and individuals that records are about. */
export { nameCounterparty } from './server/add-counterparty.ts'
export {
  bookletPartsOf,
  registerBookletPart,
  type BookletEntry,
  type BookletPart,
  type BookletSection,
} from './server/booklet-parts.ts'
export { registerDealings, type AskedDealings, type DealingSource } from './server/dealings.ts'
export { contactChannelsOf, firmsOfTrade, type AskedTrade, type TradeFirm } from './server/firms-of-trade.ts'
export { findOrCreateCounterparties, identityOf, relate, type NamedCounterparty } from './server/find-or-create.ts'
export { sameFirm } from './server/same-firm.ts'
export { getCounterpartyRow as getCounterparty } from './server/select-counterparties.ts'
export type { CounterpartiesTables } from './server/tables.ts'
export type { CounterpartyKind } from './contract/index.ts'
