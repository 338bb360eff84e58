/** Pure rules of surveys: scoring, reachability, drawing, what the graded unit may see. */
export { combineScores } from './combine-scores.ts'
export { contactState } from './contact-state.ts'
export { drawPositions, poolOrder } from './draw-sample.ts'
export { checkAnswers, mean, scoreAnswers, type PartScores } from './score-answers.ts'
export { fewestAnswersShown, meansForUnit } from './view-for-unit.ts'
