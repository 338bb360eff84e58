/** Browser-safe door of 考评. */
export * from './grading-facts.ts'
export * from './grading-outcome.ts'
export * from './grading-settings.ts'
export * from './grading-survey.ts'
