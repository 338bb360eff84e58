/** Rules of 行政指导, without a database. */
export { guidance } from './procedure.ts'
export { advice } from './advice/procedure.ts'
export { statisticsTable, sumOf, useByUnit, type UseRow } from './statistics/table-of.ts'
export { inOrder, judgeFirm, proposedMode, wayTo } from './campaigns/judge-candidate.ts'
export { isDue, windowOfYear, windowOn, type SeasonWindow } from './campaigns/season-window.ts'
export {
  codesText,
  isMeant,
  tradeOfCodes,
  tradesToChoose,
  tradeText,
  type PlainTrade,
} from './campaigns/plain-trade.ts'
export { caseStateOf, progressOf, stepOf } from './campaigns/firm-steps.ts'
