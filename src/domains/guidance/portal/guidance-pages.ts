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
  orAgain,
  readBody,
  refuseLarger,
  submissionKeyOf,
  typedCode,
  valuesOf,
  type FormLimit,
} from '#ui/portal/index.ts'
import { findFirmPaper } from '../server/firm/firm-paper.ts'
import { readFirmView } from '../server/firm/read-firm-view.ts'
import { submitFirmMessage } from '../server/firm/submit-firm-message.ts'
import { takePhoto } from '../server/firm/take-photo.ts'
import type { FirmAct } from '../server/tables.ts'
import { askCodePage, firmPage, type FirmPage } from './firm-page.ts'
import { fields, readFirmAct } from './read-form.ts'

const acts: readonly FirmAct[] = ['respond', 'reportCorrection', 'askOtherDay']
const withCode = '/guidance/receipt/:code{[0-9A-Za-z-]{1,40}}'

/** The firm opens its guidance by code: reads, answers, asks for another day. Works without JavaScript and without an account. */
export function mountGuidancePages(app: Hono, db: Db): void {
  const refuseFlood = createFormLimit()
  const tooLarge = refuseLarger(6 * 1024, '照片太大，不能超过 5 MB')
  app.get('/guidance', async (context) => {
    const code = typedCode(context)
    return code ? context.redirect(`/guidance/receipt/${code}`) : answerPage(context, askCodePage())
  })
  app.get(withCode, (context) =>
    asPage(context, () => showFirm(context, db, context.req.query('sent') ? { isSent: true } : {})),
  )
  app.get(`${withCode}/paper.pdf`, (context) => asPage(context, () => sendPaper(context, db, refuseFlood)))
  app.post(`${withCode}/:act`, tooLarge, (context) => asPage(context, () => takeAct(context, db, refuseFlood)))
}

async function showFirm(
  context: Context,
  db: Db,
  shown: Partial<FirmPage>,
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  keepPrivate(context)
  const code = context.req.param('code') ?? ''
  try {
    const view = await readFirmView(db, code)
    return await answerPage(context, firmPage({ view, key: newCode(20), ...shown }), status)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error
    return answerPage(context, askCodePage(code, { code: error.detail ?? error.title }), 404)
  }
}

async function sendPaper(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  refuseFlood(context, 'guidance-paper')
  const { name, content } = await findFirmPaper(db, context.req.param('code') ?? '')
  return answerFile(context, { name, mediaType: 'application/pdf', content })
}

async function takeAct(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  const code = context.req.param('code') ?? ''
  const act = acts.find((one) => one === context.req.param('act'))
  if (!act) throw refuse('base.not-found', '没有这一步，请从查询页面办理')
  const body = await readBody(context)
  const values = valuesOf(body, fields)
  const answer = readFirmAct(act, values)
  if (answer.errors) return showFirm(context, db, { act, values, errors: answer.errors }, 422)
  return orAgain(
    async () => {
      refuseFlood(context, 'guidance-act')
      const photo = act === 'reportCorrection' ? await takePhoto(body['photo']) : null
      const sent = { code, act, form: answer.read, photo, submissionKey: submissionKeyOf(values) }
      await inTransaction(db, (tx) => submitFirmMessage(tx, { ...sent, now: businessNow() }))
      return context.redirect(`/guidance/receipt/${code}?sent=1`, 303)
    },
    ({ status, ...refused }) => showFirm(context, db, { act, values, ...refused }, status),
  )
}
