/** Server door of surveys: making one, naming whom to call, and the outcome for a grade. */
export { makeSurvey, moveSurvey, setCombination, setResultDay } from './server/manage-survey.ts'
export { drawRespondents, nameRespondents } from './server/respondents.ts'
export { getSurveyRow, type SurveyRow } from './server/get-survey.ts'
export { listClosedSurveysOf } from './server/surveys-of-unit.ts'
export { surveyOutcome, type SurveyOutcome } from './server/survey-outcome.ts'
export type { NewRespondent, NewSurvey, Survey, SurveyForUnit } from './contract/index.ts'
/** Seals contacts of citizens at rest; other modules of public forms keep theirs with the same key. */
export { currentContactCipher, type ContactCipher } from './server/contact-cipher.ts'
