import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { businessNow } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Problem, refuse } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import {
  answerPage,
  answerProblemPage,
  asPage,
  createFormLimit,
  formErrors,
  type FormErrors,
} from '#ui/portal/index.ts'
import { listBodies, proposedBodies } from '../server/routing/choose-body.ts'
import { readQuestion } from '../server/read-question.ts'
import { searchAnswers } from '../server/answers/search-answers.ts'
import { submitMessage } from '../server/submit-message.ts'
import { submitQuestion } from '../server/submit-question.ts'
import type { AskerAct } from '../server/tables.ts'
import { askPage, firstPage, type FormValues } from './ask-page.ts'
import { listPage, pageSize } from './list-page.ts'
import { readAct, readWritten, valuesOf } from './read-form.ts'
import { askCodePage, receiptPage, sentPage } from './receipt-page.ts'

const acts: readonly AskerAct[] = ['supplement', 'askAgain', 'rate', 'withdraw']
const withCode = '/inquiries/receipt/:code{[0-9A-Za-z-]{1,40}}'

/** 网上咨询: earlier answers, a question without an account, and what became of it by a code. Works without JavaScript. */
export function mountInquiryPages(app: Hono, db: Db): void {
  const refuseFlood = createFormLimit()
  const tooLarge = bodyLimit({
    maxSize: 64 * 1024,
    onError: (context) =>
      answerProblemPage(context, refuse('base.too-large', '填写的内容过长，请精简到 2000 字以内再提交'), newId()),
  })
  app.get('/inquiries', (context) =>
    asPage(context, async () => {
      const q = context.req.query('q')?.trim().slice(0, 100) ?? ''
      const asked = Number(context.req.query('page') ?? 1)
      const page = Number.isInteger(asked) && asked >= 1 && asked <= 1_000 ? asked : 1
      return answerPage(context, listPage({ q, page, found: await searchAnswers(db, q, page, pageSize) }))
    }),
  )
  app.get('/inquiries/new', (context) =>
    asPage(context, () => {
      const question = context.req.query('question')?.trim().slice(0, 2_000)
      if (question === undefined) return answerPage(context, firstPage())
      if (!question) return answerPage(context, firstPage('', { question: '请写下您想问的事' }), 422)
      return showForm(context, db, { values: { question, form: newCode(20) }, status: 200 })
    }),
  )
  app.post('/inquiries/new', tooLarge, (context) =>
    asPage(context, async () => {
      const values = await valuesOf(context)
      const { read, errors } = readWritten(values)
      if (errors) return showForm(context, db, { values, errors, status: 422 })
      return tryOr(
        async () => {
          refuseFlood(context, 'inquiry')
          const key = keyOf(values)
          const code = await inTransaction(db, (tx) => submitQuestion(tx, read, key, businessNow()))
          keepPrivate(context)
          return answerPage(context, sentPage(await readQuestion(db, code)))
        },
        (refused) => showForm(context, db, { values, ...refused }),
      )
    }),
  )
  app.get('/inquiries/receipt', async (context) => {
    const code = (context.req.query('code') ?? '').replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 40)
    return code ? context.redirect(`/inquiries/receipt/${code}`) : answerPage(context, askCodePage())
  })
  app.get(withCode, (context) => asPage(context, () => showReceipt(context, db, { status: 200 })))
  app.post(`${withCode}/:act`, tooLarge, (context) => asPage(context, () => takeAct(context, db, refuseFlood)))
}

interface Refused {
  readonly values: FormValues
  readonly errors?: FormErrors
  readonly warning?: string
  readonly status: 200 | 409 | 422 | 429
}

async function showForm(context: Context, db: Db, { values, errors, warning, status }: Refused): Promise<Response> {
  keepPrivate(context)
  const question = values['question'] ?? ''
  const [found, proposed, bodies] = await Promise.all([
    searchAnswers(db, question.slice(0, 200), 1, 3),
    proposedBodies(db, question),
    listBodies(db),
  ])
  return answerPage(
    context,
    askPage({ values, found, proposed, bodies, warning, ...(errors ? { errors } : {}) }),
    status,
  )
}

async function showReceipt(
  context: Context,
  db: Db,
  shown: Partial<Refused> & Pick<Refused, 'status'>,
): Promise<Response> {
  keepPrivate(context)
  const code = context.req.param('code') ?? ''
  try {
    const view = await readQuestion(db, code)
    return await answerPage(context, receiptPage({ view, key: newCode(20), ...shown }), shown.status)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error
    return answerPage(context, askCodePage(code, { code: error.detail ?? error.title }), 404)
  }
}

async function takeAct(context: Context, db: Db, refuseFlood: ReturnType<typeof createFormLimit>): Promise<Response> {
  const code = context.req.param('code') ?? ''
  const act = acts.find((one) => one === context.req.param('act'))
  if (!act) throw refuse('base.not-found', '没有这一步，请从咨询办理情况页面办理')
  const values = { ...(await valuesOf(context)), act }
  const { read, errors } = readAct(act, values)
  if (errors) return showReceipt(context, db, { values, errors, status: 422 })
  return tryOr(
    async () => {
      refuseFlood(context, 'inquiry-act')
      await inTransaction(db, (tx) =>
        submitMessage(tx, { code, act, form: read, submissionKey: keyOf(values), now: businessNow() }),
      )
      return context.redirect(`/inquiries/receipt/${code}`, 303)
    },
    (refused) => showReceipt(context, db, { values, ...refused }),
  )
}

const keyOf = (values: FormValues): string =>
  /^[A-Z0-9]{8,40}$/.test(values['form'] ?? '') ? values['form']! : newCode(20)

/** A refusal that the person can mend shows the form again, with everything that was typed. */
async function tryOr(
  work: () => Promise<Response>,
  again: (refused: Omit<Refused, 'values'>) => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { status } = error
    if (status !== 422 && status !== 409 && status !== 429) throw error
    const errors = formErrors(error.errors)
    return again(Object.keys(errors).length ? { errors, status } : { warning: error.detail ?? error.title, status })
  }
}

function keepPrivate(context: Context): void {
  context.header('cache-control', 'no-store')
  context.header('x-robots-tag', 'noindex')
}
