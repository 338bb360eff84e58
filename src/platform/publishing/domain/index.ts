/** Pure rules of publishing: who may do what, what looks like personal information, what a page may contain. */
export { findForbiddenHtml, textOfHtml } from './allowed-html.ts'
export {
  actionRules,
  availableActions,
  judgeAction,
  ruleOf,
  type Actionable,
  type Person,
  type Refusal,
} from './available-actions.ts'
export { findPersonalData, type PersonalDataFinding } from './find-personal-data.ts'
export { canonicalJson, wordsOf } from './snapshot-words.ts'
