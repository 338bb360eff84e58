/** Server door of counterparties: firms and individuals that records are about. */
export { findOrCreateCounterparties, identityOf, type NamedCounterparty } from './server/find-or-create.ts'
export type { CounterpartiesTables } from './server/tables.ts'
export type { CounterpartyKind } from './contract/index.ts'
