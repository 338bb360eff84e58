/** Pure rules of 意见征集: states, brake, likeness of opinions, difference of texts. */
export { availableActions } from './available-actions.ts'
export { brake, screenOpinion, type FormSigns } from './screen-opinion.ts'
export { bareText, groupSimilar, similarEnough, type SimilarGroup } from './similar-opinions.ts'
export { stateOn } from './state-on.ts'
export { textDifference, type Piece } from './text-difference.ts'
