/** Statutory time limits: find one by its rule id, count it from a day. */
export type { BoundParty, Confidence, TimeLimit, TimeLimitAnswer } from './contract/index.ts'
export {
  computeTimeLimit,
  describeLength,
  explainMissingLimit,
  findTimeLimit,
  isMoment,
  listTimeLimits,
} from './domain/index.ts'
