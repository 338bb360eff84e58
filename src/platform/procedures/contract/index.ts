/** Contract door of procedures: what a domain declares, and the shapes of cases. Browser-safe. */
export type {
  ActionDefinition,
  CaseAction,
  ClockEffect,
  DossierPart,
  Edition,
  NoticeDefinition,
  PartyNews,
  Performer,
  Procedure,
  StateDefinition,
} from './definition.ts'
export * from './case.ts'
export { CaseFilter, SavedView, UnitLimit } from './case-queries.ts'
export { defineCases, type CasePermissions, type DefinedCases } from './define-cases.ts'
export { NoticeText, NoticeTextVersion } from './notice-text.ts'
export { findLabel, innermost, labelled, type FieldLabel } from './labelled.ts'
export { procedureProblems } from './problems.ts'
export { CaseStanding, SeatHolder, type CaseActor } from './standing.ts'
export {
  CaseClock,
  ClockTone,
  ClockView,
  LimitLength,
  LimitSetting,
  limitUnitTexts,
  type Confidence,
  type TimeLimit,
} from './time-limit.ts'
