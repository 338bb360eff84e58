/** Browser-safe door of counterparties. */
export * from './counterparty.ts'
