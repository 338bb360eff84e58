/** Door of 网上咨询: shapes, endpoints, permissions, facts, words. */
export {
  AnswerForm,
  generalAnswerSentence,
  InquiryContent,
  ratingTexts,
  RatingForm,
  ReasonForm,
  refusalTexts,
  RefusalForm,
  WordsForm,
  type Rating,
  type Refusal,
} from './inquiry.ts'
export { WrittenQuestion } from './written-question.ts'
export {
  dropRoutingWord,
  listRoutingWords,
  putRoutingWord,
  sendAnswer,
  showAnswerPublication,
  type AnswerPublication,
  type RoutingWord,
} from './endpoints.ts'
export { inquiryFacts, inquiryAnswered } from './facts.ts'
export { inquiryPermissions } from './permissions.ts'
export { inquiryProblems } from './problems.ts'
export { inquiryCases } from './cases.ts'
export { inquiryPapers } from './papers.ts'
export { inquiryIntake } from './intake.ts'
