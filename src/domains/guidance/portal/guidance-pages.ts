import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { businessNow } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Problem, refuse } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { answerPage, answerProblemPage, asPage, createFormLimit, formErrors, type FormLimit } from '#ui/portal/index.ts'
import { readFirmView } from '../server/firm/read-firm-view.ts'
import { submitFirmMessage } from '../server/firm/submit-firm-message.ts'
import { takePhoto } from '../server/firm/take-photo.ts'
import type { FirmAct } from '../server/tables.ts'
import { askCodePage, firmPage, type FirmPage } from './firm-page.ts'
import { readFirmAct, valuesOf } from './read-form.ts'

const acts: readonly FirmAct[] = ['respond', 'reportCorrection', 'askOtherDay']
const withCode = '/guidance/receipt/:code{[0-9A-Za-z-]{1,40}}'

/** The firm opens its guidance by code: reads, answers, asks for another day. Works without JavaScript and without an account. */
export function mountGuidancePages(app: Hono, db: Db): void {
  const refuseFlood = createFormLimit()
  const tooLarge = bodyLimit({
    maxSize: 6 * 1024 * 1024,
    onError: (context) => answerProblemPage(context, refuse('base.too-large', '照片太大，不能超过 5 MB'), newId()),
  })
  app.get('/guidance', async (context) => {
    const code = (context.req.query('code') ?? '').replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 40)
    return code ? context.redirect(`/guidance/receipt/${code}`) : answerPage(context, askCodePage())
  })
  app.get(withCode, (context) =>
    asPage(context, () => showFirm(context, db, context.req.query('sent') ? { isSent: true } : {})),
  )
  app.post(`${withCode}/:act`, tooLarge, (context) => asPage(context, () => takeAct(context, db, refuseFlood)))
}

async function showFirm(
  context: Context,
  db: Db,
  shown: Partial<FirmPage>,
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  context.header('cache-control', 'no-store')
  context.header('x-robots-tag', 'noindex')
  const code = context.req.param('code') ?? ''
  try {
    const view = await readFirmView(db, code)
    return await answerPage(context, firmPage({ view, key: newCode(20), ...shown }), status)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error
    return answerPage(context, askCodePage(code, { code: error.detail ?? error.title }), 404)
  }
}

async function takeAct(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  const code = context.req.param('code') ?? ''
  const act = acts.find((one) => one === context.req.param('act'))
  if (!act) throw refuse('base.not-found', '没有这一步，请从查询页面办理')
  const body = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  const values = valuesOf(body)
  const answer = readFirmAct(act, values)
  if (answer.errors) return showFirm(context, db, { act, values, errors: answer.errors }, 422)
  try {
    refuseFlood(context, 'guidance-act')
    const photo = act === 'reportCorrection' ? await takePhoto(body['photo']) : null
    const submissionKey = /^[A-Z0-9]{8,40}$/.test(values['form'] ?? '') ? values['form']! : newCode(20)
    await inTransaction(db, (tx) =>
      submitFirmMessage(tx, { code, act, form: answer.read, photo, submissionKey, now: businessNow() }),
    )
    return context.redirect(`/guidance/receipt/${code}?sent=1`, 303)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { status } = error
    if (status !== 409 && status !== 422 && status !== 429) throw error
    const errors = formErrors(error.errors)
    const warning = Object.keys(errors).length ? {} : { warning: error.detail ?? error.title }
    return showFirm(context, db, { act, values, errors, ...warning }, status)
  }
}
