import type { Context, Hono } from 'hono'
import { businessNow, businessToday, now } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Problem } from '#base/http/index.ts'
import { newCode } from '#base/ids/index.ts'
import { findPublishedOf } from '#platform/publishing/index.ts'
import {
  answerPage,
  createFormCounter,
  keepPrivate,
  orAgain,
  readBody,
  refuseLarger,
  submissionKeyOf,
  valuesOf,
  type FormErrors,
  type FormValues,
} from '#ui/portal/index.ts'
import { publicationModule, resultKind } from '../server/open-consultation.ts'
import { readReceipt } from '../server/opinions/read-receipt.ts'
import { findOpen, submitForm } from '../server/opinions/submit-form.ts'
import { publicClauses } from '../server/clauses.ts'
import { commentPage } from './comment-page.ts'
import { consultationPage } from './consultation-page.ts'
import { listPage } from './list-page.ts'
import { fields, readOpinion } from './read-form.ts'
import { askReceiptPage, receiptPage, sentPage } from './receipt-page.ts'

/** Of one address within ten minutes: far beyond what the people of one office send; before it opinions are held, never refused. */
export const mostForms = 60

/** 意见征集: anybody reads, comments on a point, and learns by a code what became of it. Works without JavaScript. */
export function mountConsultationPages(app: Hono, db: Db): void {
  const countForm = createFormCounter()
  const tooLarge = refuseLarger(128, '填写的内容过长，请精简到 3000 字以内再提交')
  app.get('/consultations', async (context) => {
    const page = Number(context.req.query('page') ?? 1)
    const q = context.req.query('q')?.trim().slice(0, 100) ?? ''
    const usable = Number.isInteger(page) && page >= 1 && page <= 1_000 ? page : 1
    return answerPage(context, await listPage(db, { page: usable, q, today: businessToday() }))
  })
  app.get('/consultations/receipt', async (context) => {
    const code = context.req.query('code')?.replaceAll(/[\s-]/g, '').slice(0, 40)
    return code
      ? context.redirect(`/consultations/receipt/${encodeURIComponent(code)}`)
      : answerPage(context, askReceiptPage())
  })
  app.get('/consultations/receipt/:code', (context) => showReceipt(context, db))
  app.get('/consultations/:code', async (context) => {
    const { row, state } = await findOpen(db, context.req.param('code'), businessToday())
    const result = await findPublishedOf(db, { module: publicationModule, kind: resultKind, id: row.id })
    const clauses = await publicClauses(db, row.id)
    return answerPage(context, consultationPage({ consultation: row, state, clauses, resultCode: result?.code }))
  })
  app.get('/consultations/:code/result', async (context) => {
    const { row } = await findOpen(db, context.req.param('code'), businessToday())
    const result = await findPublishedOf(db, { module: publicationModule, kind: resultKind, id: row.id })
    return context.redirect(result ? `/published/${result.code}` : `/consultations/${row.code}`)
  })
  app.get('/consultations/:code/comment', (context) => {
    const clauseId = context.req.query('clause') ?? ''
    const values = { clauseId, form: newCode(20), opened: String(now().getTime()) }
    return showForm(context, db, { values, status: 200 })
  })
  app.post('/consultations/:code/comment', tooLarge, (context) => takeForm(context, db, countForm(context, 'opinion')))
}

async function showReceipt(context: Context, db: Db): Promise<Response> {
  const code = context.req.param('code') ?? ''
  keepPrivate(context)
  try {
    return await answerPage(context, receiptPage(await readReceipt(db, code)))
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error
    return answerPage(context, askReceiptPage(code.slice(0, 40), { code: error.detail }), 404)
  }
}

interface Refused {
  readonly values: FormValues
  readonly errors?: FormErrors
  readonly warning?: string
  readonly status: 200 | 409 | 422 | 429
}

/** The form with the text beside it; refused, with everything that was typed. */
async function showForm(context: Context, db: Db, { values, errors, warning, status }: Refused): Promise<Response> {
  context.header('cache-control', 'no-store')
  const { row, state } = await findOpen(db, context.req.param('code') ?? '', businessToday())
  if (state !== 'open' && status === 200) return context.redirect(`/consultations/${row.code}`)
  const clauses = await publicClauses(db, row.id)
  const clause = clauses.find(({ id }) => id === values['clauseId'])
  return answerPage(
    context,
    commentPage({
      consultation: row,
      clauses,
      clause,
      values,
      ...(errors ? { errors } : {}),
      ...(warning ? { warning } : {}),
    }),
    status,
  )
}

async function takeForm(context: Context, db: Db, fromAddress: number): Promise<Response> {
  const values = valuesOf(await readBody(context), fields)
  if (fromAddress > mostForms)
    return showForm(context, db, {
      values,
      warning: '您所在的网络提交过于频繁，请十分钟后再点“提交意见”；您写的内容还在下面，没有丢失。',
      status: 429,
    })
  const read = readOpinion(values)
  if ('errors' in read) return showForm(context, db, { values, errors: read.errors, status: 422 })
  const submitted = {
    opinion: read.opinion,
    submissionKey: submissionKeyOf(values),
    trap: values['website'] ?? '',
    secondsOpen: secondsSince(values['opened'] ?? ''),
    fromAddress,
  }
  return orAgain(
    async () => {
      const consultation = context.req.param('code') ?? ''
      const code = await inTransaction(db, (tx) => submitForm(tx, consultation, submitted, businessNow()))
      context.header('cache-control', 'no-store')
      return answerPage(context, sentPage(await readReceipt(db, code), read.opinion.text))
    },
    (refused) => showForm(context, db, { values, ...refused }),
  )
}

/** Null where the form does not say when it was opened. */
function secondsSince(opened: string): number | null {
  const at = Number(opened)
  const seconds = (now().getTime() - at) / 1_000
  return opened !== '' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}
