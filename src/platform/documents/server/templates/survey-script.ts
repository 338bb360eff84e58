import { SurveyScript } from '../../contract/survey-script.ts'
import { defineTemplate } from './template.ts'

export const surveyScript = defineTemplate({
  schema: SurveyScript,
  file: 'survey-script.typ',
  prepare: (content) => content,
})
