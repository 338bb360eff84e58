/** Pure rules of 年度方案: known programmes, drafts from notices, plans of tasks. */
export { wordsOfRow } from './compose/words-of-row.ts'
export { draftFromNotice, rowDraftOf, type DraftQuestion } from './draft-from-notice.ts'
export * from './known/index.ts'
export { readNotice } from './notice/index.ts'
export { dutyOf, planTasks, type Addressee, type PlannedTask } from './plan-tasks.ts'
