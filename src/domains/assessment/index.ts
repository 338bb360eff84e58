/** Server door of 考评: grading whole programmes, for jobs and measurements. */
export { gradeUnits, type GradingRun, type GradingSummary } from './server/grading/grade-units.ts'
export { listAwaitingResults, type AwaitingResult } from './server/results/awaiting-decision.ts'
