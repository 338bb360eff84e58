/** Door of 网上咨询: shapes, permissions, words. */
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
export { inquiryPermissions } from './permissions.ts'
