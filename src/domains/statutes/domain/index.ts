/** Statutory time limits as dated data. Pure. */
export { computeTimeLimit } from './compute-time-limit.ts'
export { isMoment } from './moments.ts'
export { describeLength, explainMissingLimit } from './refusals.ts'
export { findTimeLimit, listTimeLimits } from './registry.ts'
