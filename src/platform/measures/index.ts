/** Server door of measures: roll-ups kept in the transaction of the work, and tables read from them. */
export { applyIncrements } from './server/apply-increments.ts'
export type { CellQuery, CellRow, SeriesQuery, SeriesRow } from './server/cell-query.ts'
export { readCells } from './server/read-cells.ts'
export { readSeries } from './server/read-series.ts'
export { findDrift, recountRollUp, type Drift } from './server/recount.ts'
export { defineRollUp, type Cube, type Grain, type Increment, type RollUp } from './domain/index.ts'
