/** Rules of 行政指导, without a database. */
export { guidance } from './procedure.ts'
export { advice } from './advice/procedure.ts'
export { statisticsTable, sumOf, useByUnit, type UseRow } from './statistics/table-of.ts'
