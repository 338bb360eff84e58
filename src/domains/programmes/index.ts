/** Server door of 年度方案: programmes, their rows and tasks. */
export { getProgramme, listRows } from './server/read-programme.ts'
export { findPrecedingProgramme, getGradingBasis, type GradingBasis } from './server/grading-basis.ts'
export { readProof, type Proof } from './server/tasks/read-proof.ts'
export { listTasksToGrade, type TaskSelection, type TaskToGrade } from './server/tasks/tasks-to-grade.ts'
export type { ProgrammesTables } from './server/tables.ts'
export { findReceipt, type ReceiptCheck } from './server/tasks/receipt.ts'
export {
  listOpenExtensions,
  listOpenQuestions,
  type OpenExtension,
  type OpenQuestion,
} from './server/standing/awaiting-decision.ts'
export { countTasks } from './server/standing/count-tasks.ts'
export { listOverdueByUnit, listOverdueByUnitOn, type UnitOverdue } from './server/standing/overdue-by-unit.ts'
export { readEarlierAnswers, type EarlierAnswer } from './server/standing/row-history.ts'
export { listStatements } from './server/standing/statements.ts'
export { taskReturns, type TaskReturn } from './server/standing/task-returns.ts'
