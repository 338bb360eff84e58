/**
 * The analysis engine: pure functions over counts. Where violations are to be expected, which weeks stand out, whom to inspect
 * first, and whether guidance helped. No clock, no file, no database; dates come in as arguments.
 */
export { addMonths, dayNumber, formatDay, parseDay, type Day } from './analysis/days.ts'
export { estimateEffect, type Effect } from './analysis/effect/effect.ts'
export type { Panel } from './analysis/effect/panel.ts'
export type { SamePeriod } from './analysis/effect/same-period.ts'
export {
  findHotspots,
  DEFAULT_LEVEL_THRESHOLDS,
  type Hotspot,
  type Hotspots,
  type HotspotsInput,
  type LevelThresholds,
} from './analysis/hotspots/hotspots.ts'
export type { Horizon } from './analysis/hotspots/periods.ts'
export { rankCandidates, type RankedCandidate, type Ranking, type RankInput } from './analysis/rank/rank.ts'
export type { Candidates, History, Records } from './analysis/rank/records.ts'
export { DEFAULT_ALARMS_PER_YEAR, warn, type Alarm, type WarnInput, type Warnings } from './analysis/warn/warn.ts'
export { seededRandom, type Random } from './analysis/statistics/random.ts'
export { availableBatchActions } from './batch/available-batch-actions.ts'
export { emptyContent, type BatchContent } from './batch/batch-content.ts'
export { stageAfter, stageBefore, stateOfStep, summaryOfStep } from './batch/steps.ts'
export { proposeLevel } from './levels/propose-level.ts'
export { boardSentence, type BoardCounts } from './board/board-sentence.ts'
export { findTrade, findTradeOfCode } from './trades/find-trade.ts'
export { plainTrades, plainTradesState, type PlainTrade } from './trades/plain-trades.ts'
export { basesText, listRowOf, publicPointOf } from './public/public-point.ts'
export { listFaults } from './batch/available-batch-actions.ts'
export { drawGroupPicture } from './picture/group-picture.ts'
export { complianceOf } from './evaluation/compliance.ts'
export { draftReport } from './evaluation/draft-report.ts'
export { reportDocument } from './evaluation/report-document.ts'
export { comparePeriods, totalOf } from './evaluation/same-period.ts'
export { samePeriodOf, type Periods } from './evaluation/same-period-of.ts'
export { risingItems, type RisingItem } from './board/rising-items.ts'
