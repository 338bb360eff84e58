/** Pure door of measures: definitions of roll-ups, and how periods and increments fall into cells. */
export { coverPeriod, type Segment } from './cover-period.ts'
export { gatherCells, type CellChange } from './gather-cells.ts'
export { nextStart, startOf } from './periods.ts'
export { allUnits, defineRollUp, grains, type Cube, type Grain, type Increment, type RollUp } from './roll-up.ts'
