/** Browser-safe door of 行政指导. */
export * from './endpoints.ts'
export * from './modes.ts'
export * from './visit.ts'
export * from './advice.ts'
export * from './checkup.ts'
export {
  CaseRecord,
  CaseTransfer,
  GuidanceContent,
  ResponseForm,
  CorrectionReportForm,
  OtherDayForm,
  showAdviceRecord,
  showCaseRecord,
  GuidanceForm,
  guidanceForms,
} from './case.ts'
export { adviceCases, guidanceCases } from './cases.ts'
export { guidancePapers, paperKindOf, simpleNote, writtenAdvice } from './papers/index.ts'
export * from './points/point-start.ts'
export * from './settings/settings.ts'
export * from './campaigns/campaign.ts'
export * from './campaigns/campaign-endpoints.ts'
export * from './seasons/season.ts'
export { adviceIssued, documentUsed, visitMade } from './facts.ts'
export * from './statistics/statistics.ts'
export { statisticsReported } from './statistics/statistics-fact.ts'
export { permissions } from './permissions.ts'
export { guidanceProblems } from './problems.ts'
