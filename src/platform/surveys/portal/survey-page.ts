import { html } from 'hono/html'
import { choice, form, textArea, textField, type FormErrors, type Html, type PortalPage } from '#ui/portal/index.ts'
import { surveyPartTexts, type Question, type SurveyPart } from '../contract/index.ts'
import type { SurveyRow } from '../server/get-survey.ts'

type Values = Readonly<Record<string, string>>

/** The questionnaire for a phone: one column, large targets, nothing that needs JavaScript. */
export function surveyPage(
  survey: SurveyRow,
  action: string,
  values: Values = {},
  errors: FormErrors = {},
): PortalPage {
  return {
    title: survey.title,
    lead: `请您评价${survey.organisation_name}的服务型行政执法工作，约需两分钟。`,
    hasErrors: Object.keys(errors).length > 0,
    content: html`
      <p>本问卷匿名：答卷中不记录您的姓名、电话和填写时间，被评价的单位看不到任何一份答卷。本链接只能提交一次。</p>
      ${form({ action, errors, submitText: '提交', fields: survey.questions.map((question, place) => field(question, place, heading(survey.questions, place), values, errors)) })}
    `,
  }
}

/** The part's name stands before its first question. */
function heading(questions: readonly Question[], place: number): SurveyPart | undefined {
  const partOf = (question: Question | undefined) => (question && question.kind !== 'words' ? question.part : undefined)
  const part = partOf(questions[place])
  return part !== partOf(questions[place - 1]) ? part : undefined
}

function field(
  question: Question,
  place: number,
  part: SurveyPart | undefined,
  values: Values,
  errors: FormErrors,
): Html {
  return html`${part && html`<h2>${surveyPartTexts[part]}</h2>`} ${control(question, place, values, errors)}`
}

function control(question: Question, place: number, values: Values, errors: FormErrors): Html {
  const { id: name } = question
  const label = `${place + 1}. ${question.text}`
  const value = values[name]
  switch (question.kind) {
    case 'choice':
      return choice({
        name,
        label,
        required: true,
        errors,
        value,
        options: question.options.map(({ id, text }) => ({ value: id, label: text })),
      })
    case 'points':
      return textField({
        name,
        label,
        hint: '0 到 100 的整数',
        required: true,
        errors,
        value,
        type: 'number',
        autocomplete: 'off',
      })
    case 'words':
      return textArea({ name, label, hint: '请勿填写姓名、电话等个人信息', errors, value, maximumLength: 500, rows: 3 })
  }
}

export const thanksPage: PortalPage = {
  title: '感谢您的评价',
  content: html`<p>您的答卷已经提交。它不含您的任何信息，我们也无法再把它与您联系起来。现在可以关闭本页。</p>`,
}
