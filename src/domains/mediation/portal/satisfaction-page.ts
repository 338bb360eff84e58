import { html } from 'hono/html'
import { choice, form, notice, type FormErrors, type PortalPage } from '#ui/portal/index.ts'
import { satisfactionAnswers, satisfactionQuestions, type SatisfactionQuestion } from '../contract/index.ts'
import type { Asked } from '../server/satisfaction/give-answers.ts'
import { guideTrail } from './guide-page.ts'

const answers = Object.entries(satisfactionAnswers).map(([value, label]) => ({ value, label }))
const questions = Object.keys(satisfactionQuestions) as SatisfactionQuestion[]

/** Three questions to a party whose case has ended. */
export function satisfactionPage(
  asked: Asked,
  values: Readonly<Record<string, string>> = {},
  errors: FormErrors = {},
): PortalPage {
  const page = { title: '请评价这次调解', trail: guideTrail }
  if (asked.hasAnswered) return { ...page, content: notice('success', html`谢谢，您的评价已经收到，每方评价一次。`) }
  if (!asked.isClosed) return { ...page, content: notice('plain', html`调解还没有结束，结束以后再请您评价。`) }
  return {
    ...page,
    lead: '三个问题，每方评价一次。评价不显示姓名，只计入数字；不影响协议和以后的办理。',
    hasErrors: Object.keys(errors).length > 0,
    content: form({
      action: `/mediation/satisfaction/${asked.code}`,
      errors,
      submitText: '提交评价',
      fields: questions.map((name) =>
        choice({
          name,
          label: satisfactionQuestions[name],
          required: true,
          options: answers,
          ...(values[name] === undefined ? {} : { value: values[name] }),
          errors,
        }),
      ),
    }),
  }
}
