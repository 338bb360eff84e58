/**
 * Grading, pure: rules read from any notice, facts from anywhere, settings decided by persons. Nothing here knows a
 * clock, a file or a database; dates come in as arguments.
 */
export type { GradingContext } from './grading/context.ts'
export { evaluateRule } from './grading/evaluate-rule.ts'
export { exactMean, type ExactMean } from './grading/exact-mean.ts'
export { factsSchemaOf } from './grading/facts-schema.ts'
export { findGrade, letterOf, lower } from './grading/grade-scale.ts'
export { gradeUnit, type GradableRow, type GradingRequest, type UnitGrades } from './grading/grade-unit.ts'
export { listOpenQuestions } from './grading/open-questions.ts'
export { wantedFacts, type WantedFacts } from './grading/wanted-facts.ts'
export { judgePanel, type ExpertReview, type PanelSettings, type PanelState } from './expert-panel.ts'
export {
  combinePilotGrades,
  pilotDepartmentsWanted,
  pilotQuestions,
  type PilotCombination,
} from './pilot-departments.ts'
export { previewCriteria, type CriteriaPreview } from './preview/preview-criteria.ts'
export {
  criterionStateTexts,
  proposeCriterion,
  type CriterionEvidence,
  type CriterionProposal,
} from './preview/propose-criterion.ts'
export { rankUnits, type RankedUnit } from './ranking.ts'
export { availableResultActions, type ResultAction } from './results/available-actions.ts'
export { resultTransitions, type ResultDuty, type ResultPerson, type ResultRecord } from './results/result-procedure.ts'
export { countReachability, stateOfContact, type CalledContact, type Reachability } from './survey/reachability.ts'
export {
  scoreCombinationQuestion,
  scoresOfAnswers,
  type ScoreCombination,
  type SurveyAnswer,
} from './survey/survey-scores.ts'
export { fewestAnswersShown, surveyViewOfUnit, type SurveyViewOfUnit } from './survey/unit-view.ts'
export { weightedTotal, type Total, type TotalOutcome, type TotalSettings } from './weighted-total.ts'
export { drawOrder } from '#base/draw/index.ts'
export { contactsRequired } from './facts/contacts-required.ts'
export { countingMoment, type CountingMoment, type Occurrence } from './facts/counting-moment.ts'
export { rowFacts, type KnownOfRow } from './facts/row-facts.ts'
export { statedParts } from './facts/stated-parts.ts'
export { availableMarkActions, type MarkPerson, type MarkRecord } from './marks/mark-actions.ts'
export { compareSums } from './grading/exact-mean.ts'
