/** Contract door: surveys, respondents, anonymous answers, endpoints and texts. Browser-safe. */
export * from './endpoints.ts'
export { surveyPermissions, type SurveyPermission } from './permissions.ts'
export { surveyProblems } from './problems.ts'
export * from './question.ts'
export * from './survey.ts'
