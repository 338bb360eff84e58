import type { Context, Hono } from 'hono'
import { businessNow } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Problem, refuse } from '#base/http/index.ts'
import { newCode } from '#base/ids/index.ts'
import {
  answerFile,
  answerPage,
  asPage,
  createFormLimit,
  keepPrivate,
  mountScript,
  orAgain,
  readBody,
  refuseLarger,
  submissionKeyOf,
  typedCode,
  valuesOf,
  type FormErrors,
  type FormLimit,
  type FormValues,
} from '#ui/portal/index.ts'
import { listBodies, proposedBodies } from '../server/routing/choose-body.ts'
import { readQuestion } from '../server/read-question.ts'
import { searchAnswers } from '../server/answers/search-answers.ts'
import { findAnswerFile } from '../server/files/answer-files.ts'
import { takeAskerFiles } from '../server/files/form-files.ts'
import { submitMessage } from '../server/submit-message.ts'
import { submitQuestion } from '../server/submit-question.ts'
import type { AskerAct } from '../server/tables.ts'
import { askPage, firstPage, whileTyping, whileTypingPiece } from './ask-page.ts'
import { listPage, pageSize } from './list-page.ts'
import { fields, readAct, readWritten } from './read-form.ts'
import { askCodePage, receiptPage, sentPage } from './receipt-page.ts'

const acts: readonly AskerAct[] = ['supplement', 'askAgain', 'rate', 'withdraw']
const withCode = '/inquiries/receipt/:code{[0-9A-Za-z-]{1,40}}'

/** 网上咨询: earlier answers, a question without an account, and what became of it by a code. Works without JavaScript. */
export function mountInquiryPages(app: Hono, db: Db): void {
  const refuseFlood = createFormLimit()
  const tooLarge = refuseLarger(64, '填写的内容过长，请精简到 2000 字以内再提交')
  const withPapers = refuseLarger(16 * 1024, '材料太大，每份不超过 5 MB，最多 3 份')
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
  mountScript(app, whileTyping)
  app.get('/inquiries/while-typing', (context) =>
    asPage(context, async () => {
      keepPrivate(context)
      const question = context.req.query('question')?.trim().slice(0, 200) ?? ''
      if (question.length < 2) return context.html('')
      const [found, proposed] = await Promise.all([searchAnswers(db, question, 1, 3), proposedBodies(db, question)])
      return context.html(whileTypingPiece(found, proposed))
    }),
  )
  app.post('/inquiries/new', tooLarge, (context) =>
    asPage(context, async () => {
      const values = valuesOf(await readBody(context), fields)
      const { read, errors } = readWritten(values)
      if (errors) return showForm(context, db, { values, errors, status: 422 })
      return orAgain(
        async () => {
          refuseFlood(context, 'inquiry')
          const key = submissionKeyOf(values)
          const code = await inTransaction(db, (tx) => submitQuestion(tx, read, key, businessNow()))
          keepPrivate(context)
          return answerPage(context, sentPage(await readQuestion(db, code)))
        },
        (refused) => showForm(context, db, { values, ...refused }),
      )
    }),
  )
  app.get('/inquiries/receipt', async (context) => {
    const code = typedCode(context)
    return code ? context.redirect(`/inquiries/receipt/${code}`) : answerPage(context, askCodePage())
  })
  app.get(withCode, (context) => asPage(context, () => showReceipt(context, db, { status: 200 })))
  app.get(`${withCode}/files/:fileId`, (context) => asPage(context, () => sendAnswerFile(context, db)))
  app.post(`${withCode}/:act`, withPapers, (context) => asPage(context, () => takeAct(context, db, refuseFlood)))
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

async function takeAct(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  const code = context.req.param('code') ?? ''
  const act = acts.find((one) => one === context.req.param('act'))
  if (!act) throw refuse('base.not-found', '没有这一步，请从咨询办理情况页面办理')
  const body = await readBody(context)
  const values = { ...valuesOf(body, fields), act }
  const { read, errors } = readAct(act, values)
  if (errors) return showReceipt(context, db, { values, errors, status: 422 })
  return orAgain(
    async () => {
      refuseFlood(context, 'inquiry-act')
      const files = await takeAskerFiles(body['files'])
      const message = { code, act, form: read, files, submissionKey: submissionKeyOf(values) }
      await inTransaction(db, (tx) => submitMessage(tx, { ...message, now: businessNow() }))
      return context.redirect(`/inquiries/receipt/${code}`, 303)
    },
    (refused) => showReceipt(context, db, { values, ...refused }),
  )
}

async function sendAnswerFile(context: Context, db: Db): Promise<Response> {
  const { code = '', fileId = '' } = context.req.param() as { code?: string; fileId?: string }
  const { name, media_type, content } = await findAnswerFile(db, code, fileId)
  return answerFile(context, { name, mediaType: media_type, content })
}
