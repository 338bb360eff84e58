/**
 * Pure rules of procedures: declaring one, what a person can do with a case today, what an act changes, how its clocks
 * stand. Asked by browser and server alike; `differences` replays golden cases in a domain's tests.
 */
export { defineAction } from '../contract/definition.ts'
export { labelled } from '../contract/labelled.ts'
export { applyAct, openStanding, type Act, type Outcome } from './apply-act.ts'
export { availableActions, judgeAction, type AvailableAction, type Verdict } from './available-actions.ts'
export { defineProcedure } from './define-procedure.ts'
export { findAction, findEdition, getEdition, getState, limitsWith } from './editions.ts'
export { commonNoticeFields, composeNotice } from './compose-notice.ts'
export { fieldsOf } from './fields-of.ts'
export type { Expected, GoldenCase, GoldenStep, ReplayedStep } from './golden-case.ts'
export { fieldsOfNotice, noticeFaults, noticesOf, type NoticeKind } from './notices.ts'
export { dueOnOf, readCaseClock } from './read-case-clock.ts'
export { differences, replay } from './replay.ts'
