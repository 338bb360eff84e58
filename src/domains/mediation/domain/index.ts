/** Pure door of 行政调解: where a dispute goes, who mediates it, which remedies run beside it, how its agreement is performed. */
export { mediation } from './procedure/index.ts'
export { contentOf, performanceOf } from './procedure/standing.ts'
export { chooseBodies, type MediatingBody } from './guide/choose-bodies.ts'
export { materialsFor } from './guide/materials.ts'
export { nextStep, type GuideAnswers, type GuideQuestion, type GuideStep } from './guide/next-step.ts'
export {
  objectionsTo,
  proposeMediators,
  type CaseToMediate,
  type MediatorProposal,
  type RosterMediator,
} from './mediators/propose-mediators.ts'
export { judicialConfirmationBasis, judicialConfirmationUntil } from './performance/judicial-confirmation.ts'
export { planInstalments, type Instalments } from './performance/plan-instalments.ts'
export {
  readPerformance,
  type Obligation,
  type ObligationReading,
  type ObligationState,
  type Performed,
  type PerformanceReading,
} from './performance/read-performance.ts'
export { remediesOf, type DisputedAct, type Remedy } from './remedies/remedies-of.ts'
export { remedySentence, remindersOfRemedies } from './remedies/remind-of-remedies.ts'
export { remindersOfDuties } from './performance/remind-of-duties.ts'
export { partySlip } from './party-slip.ts'
export { signingPlaces } from './signing-places.ts'
export { partyReminders } from './party-reminders.ts'
export { faultOfList } from './list-faults.ts'
export { mediatorRowOf, roomRowOf } from './list-rows.ts'
export { instantOf, weekOf } from './rooms.ts'
export { decideBy } from './decide-by.ts'
export { judgeConflict } from './judge-conflict.ts'
export { formOfWords } from './read-work-order.ts'
export { draftReport } from './statistics/draft-report.ts'
export {
  figuresOf,
  groupStatistics,
  type AnswerCounts,
  type CaseCounts,
  type Counted,
  type RosterEntry,
} from './statistics/group-statistics.ts'
export { publicResults, type PublicResult } from './statistics/public-results.ts'
export { daysOfQuarter, quarterText, type Quarter } from './statistics/quarter.ts'
export { reportPaper } from './statistics/report-paper.ts'
export { applicationFaults } from './application-faults.ts'
