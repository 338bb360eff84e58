import type { Context, Hono } from 'hono'
import { businessNow } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Id, refuse } from '#base/http/index.ts'
import { newCode } from '#base/ids/index.ts'
import {
  answerPage,
  asPage,
  faultsOf,
  keepPrivate,
  orAgain,
  readBody,
  refuseLarger,
  submissionKeyOf,
  typedCode,
  valuesOf,
  type FormLimit,
  type FormValues,
  type RefusedForm,
} from '#ui/portal/index.ts'
import { WrittenSelfReport } from '../../contract/index.ts'
import { originOf } from '../../server/publication/point-address.ts'
import { findPublishedPoint } from '../../server/publication/published-points.ts'
import { printSelfReceipt, readSelfReceipt } from '../server/receipt.ts'
import { submitSelfReport } from '../server/submit-self-report.ts'
import { askCodePage, receiptPage, writePage } from './self-report-pages.ts'

const code = '/self-reports/:code{[0-9A-Za-z-]{1,40}}'
const fields = [
  'riskPointId',
  'form',
  'shopName',
  'text',
  'correction',
  'correctedOn',
  'contact',
  'bookletCode',
  'understood',
]

/** 主动改正: a report of one's own will, and its receipt. Works without JavaScript and without an account. */
export function mountSelfReportPages(app: Hono, db: Db, refuseFlood: FormLimit): void {
  const tooLarge = refuseLarger(64, '填写的内容过长，每项请精简到 2000 字以内再提交')
  app.get('/self-reports', async (context) => {
    const asked = typedCode(context)
    return asked ? context.redirect(`/self-reports/${asked}`) : answerPage(context, askCodePage())
  })
  app.get('/self-reports/new', (context) =>
    asPage(context, () => show(context, db, { riskPointId: context.req.query('point') ?? '', form: newCode(20) })),
  )
  app.post('/self-reports/new', tooLarge, (context) => asPage(context, () => take(context, db, refuseFlood)))
  app.get(`${code}/receipt.pdf`, (context) =>
    asPage(context, async () => {
      const receipt = await readSelfReceipt(db, context.req.param('code') ?? '')
      const pdf = await printSelfReceipt(
        receipt,
        originOf((name) => context.req.header(name)),
      )
      return context.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'cache-control': 'no-store',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`主动改正报告回执-${receipt.code}.pdf`)}`,
      })
    }),
  )
  app.get(code, (context) =>
    asPage(context, async () => {
      keepPrivate(context)
      return answerPage(context, receiptPage(await readSelfReceipt(db, context.req.param('code') ?? ''), false))
    }),
  )
}

async function show(
  context: Context,
  db: Db,
  values: FormValues,
  { errors = {}, warning, status }: Partial<RefusedForm> = {},
): Promise<Response> {
  const id = Id.safeParse(values['riskPointId']).data
  const point = id && (await findPublishedPoint(db, id))
  if (!point) throw refuse('base.not-found', '没有这个风险点，可能已经撤下；请从风险提示目录选择要报告的事项')
  context.header('cache-control', 'no-store')
  return answerPage(context, writePage(point, values, errors, warning), status ?? 200)
}

async function take(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  const values = valuesOf(await readBody(context), fields)
  return orAgain(
    async () => {
      refuseFlood(context, 'self-report')
      const filled = Object.entries(values).filter(([name, value]) => name !== 'form' && value.trim() !== '')
      const parsed = WrittenSelfReport.safeParse(Object.fromEntries(filled))
      if (!parsed.success)
        return show(context, db, values, { errors: faultsOf(parsed.error.issues, values, missing), status: 422 })
      const key = submissionKeyOf(values)
      const made = await inTransaction(db, (tx) => submitSelfReport(tx, parsed.data, key, businessNow()))
      context.header('cache-control', 'no-store')
      return answerPage(context, receiptPage(await readSelfReceipt(db, made), true))
    },
    (refused) => show(context, db, values, refused),
  )
}

const missing: Readonly<Record<string, string>> = {
  shopName: '请填写店名或您的称呼',
  text: '请写下发生了什么',
  correction: '请写下怎么改正的，或打算怎么改',
  understood: '请先看清上面三句话，并勾选“已看清”',
}
