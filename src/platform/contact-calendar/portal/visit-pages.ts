import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { businessNow, businessToday } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Day, paragraphs } from '#base/http/contract.ts'
import { newCode } from '#base/ids/index.ts'
import {
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
  type FormErrors,
  type FormValues,
} from '#ui/portal/index.ts'
import { askAnotherDay, readByCode } from '../server/requests/ask-another-day.ts'
import { askCodePage, visitPage } from './visit-page.ts'

const withCode = '/visits/:code{[0-9A-Za-z-]{1,40}}'
const Written = z.object({ wishedOn: Day, reason: paragraphs(500) })
const labels: Readonly<Record<string, string>> = { wishedOn: '希望改到哪一天', reason: '原因' }

/** A planned visit by its code: when who comes for what, and 换个时间. Works without JavaScript. */
export function mountVisitPages(app: Hono, db: Db): void {
  const refuseFlood = createFormLimit()
  const tooLarge = refuseLarger(16, '填写的内容过长，请精简后再提交')
  app.get('/visits', async (context) => {
    const code = typedCode(context)
    return code ? context.redirect(`/visits/${code}`) : answerPage(context, askCodePage())
  })
  app.get(withCode, (context) =>
    asPage(context, () => {
      refuseFlood(context, 'visit')
      return show(context, db, { values: {}, status: 200 })
    }),
  )
  app.post(withCode, tooLarge, (context) =>
    asPage(context, async () => {
      const values = valuesOf(await readBody(context), ['wishedOn', 'reason', 'form'])
      const { data, error } = Written.safeParse(values)
      if (!data) return show(context, db, { values, errors: errorsOf(error), status: 422 })
      const code = context.req.param('code') ?? ''
      return orAgain(
        async () => {
          refuseFlood(context, 'visit-date')
          const wish = { ...data, code, submissionKey: submissionKeyOf(values) }
          await inTransaction(db, (tx) => askAnotherDay(tx, { ...wish, now: businessNow(), today: businessToday() }))
          return context.redirect(`/visits/${code}`, 303)
        },
        (refused) => show(context, db, { values, ...refused }),
      )
    }),
  )
}

function errorsOf(error: z.ZodError): FormErrors {
  return Object.fromEntries(
    // Of several faults of one field the first is said.
    error.issues
      .toReversed()
      .map(({ path, message }) => [String(path[0]), `${labels[String(path[0])] ?? ''}：${message}`]),
  )
}

interface Shown {
  readonly values: FormValues
  readonly errors?: FormErrors
  readonly warning?: string
  readonly status: 200 | 409 | 422 | 429
}

async function show(context: Context, db: Db, { status, ...shown }: Shown): Promise<Response> {
  keepPrivate(context)
  const visit = await readByCode(db, context.req.param('code') ?? '')
  return answerPage(context, visitPage({ visit, key: newCode(20), ...shown }), status)
}
