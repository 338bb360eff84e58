import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { businessToday } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { answerProblem, Problem, refuse } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { answerPage, answerProblemPage, createFormLimit, formErrors } from '#ui/portal/index.ts'
import { openLink, submitByLink } from '../server/answers.ts'
import { readForm } from './read-form.ts'
import { surveyPage, thanksPage } from './survey-page.ts'

/** Opening counts as well: it slows down whoever tries tokens. They have 100 bits, so guessing is hopeless anyway. */
const limitTries = createFormLimit({ most: 60, minutes: 1, words: '打开或提交过于频繁，请一分钟后再试' })
const address = '/survey/:token{[A-Za-z0-9-]{8,60}}'

/** The anonymous questionnaire. Nothing about its use is written to the log: a time and an address would lead to a person. */
export function mountSurveyPages(app: Hono, db: Db): void {
  const tooLarge = bodyLimit({
    maxSize: 64 * 1024,
    onError: (context) =>
      answerProblemPage(context, refuse('base.too-large', '填写的内容过长，请精简后重新提交'), newId()),
  })
  app.get(address, (context) =>
    asPage(context, async () => {
      const survey = await openLink(db, context.req.param('token'), businessToday())
      return answerPage(context, surveyPage(survey, context.req.path))
    }),
  )
  app.post(address, tooLarge, (context) => asPage(context, () => submit(context, db)))
}

async function submit(context: Context, db: Db): Promise<Response> {
  const token = context.req.param('token') ?? ''
  const survey = await openLink(db, token, businessToday())
  const form: Record<string, unknown> = await context.req.parseBody().catch(() => ({}))
  const answers = readForm(survey.questions, form)
  try {
    await inTransaction(db, (tx) => submitByLink(tx, token, answers, businessToday()))
    return await answerPage(context, thanksPage)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'surveys.invalid-answers') throw error
    const values = Object.fromEntries(
      survey.questions.map(({ id }) => [id, typeof form[id] === 'string' ? form[id].slice(0, 2_000) : '']),
    )
    return answerPage(context, surveyPage(survey, context.req.path, values, formErrors(error.errors)), 422)
  }
}

/** Pages that carry a token are not kept anywhere; a refusal is a page as well. */
async function asPage(context: Context, work: () => Promise<Response>): Promise<Response> {
  context.header('cache-control', 'no-store')
  context.header('x-robots-tag', 'noindex')
  try {
    limitTries(context, 'survey')
    return await work()
  } catch (error) {
    if (error instanceof Problem) return answerProblemPage(context, error, newId())
    return answerProblem(context, error, newId())
  }
}
