import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { businessNow, businessToday } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Problem, refuse } from '#base/http/index.ts'
import { Day, paragraphs } from '#base/http/contract.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { answerPage, answerProblemPage, asPage, createFormLimit, type FormErrors } from '#ui/portal/index.ts'
import { askAnotherDay, readByCode } from '../server/requests/ask-another-day.ts'
import { askCodePage, visitPage, type DayValues } from './visit-page.ts'

const withCode = '/visits/:code{[0-9A-Za-z-]{1,40}}'
const Written = z.object({ wishedOn: Day, reason: paragraphs(500) })
const labels: Readonly<Record<string, string>> = { wishedOn: '希望改到哪一天', reason: '原因' }

/** A planned visit by its code: when who comes for what, and 换个时间. Works without JavaScript. */
export function mountVisitPages(app: Hono, db: Db): void {
  const refuseFlood = createFormLimit()
  const tooLarge = bodyLimit({
    maxSize: 16 * 1024,
    onError: (context) =>
      answerProblemPage(context, refuse('base.too-large', '填写的内容过长，请精简后再提交'), newId()),
  })
  app.get('/visits', async (context) => {
    const code = (context.req.query('code') ?? '').replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 40)
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
      const body = await context.req.parseBody()
      const of = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
      const values = { wishedOn: of('wishedOn'), reason: of('reason'), form: of('form') }
      const { data, error } = Written.safeParse(values)
      if (!data) return show(context, db, { values, errors: errorsOf(error), status: 422 })
      refuseFlood(context, 'visit-date')
      const submissionKey = /^[A-Z0-9]{8,40}$/.test(values.form) ? values.form : newCode(20)
      const code = context.req.param('code') ?? ''
      try {
        await inTransaction(db, (tx) =>
          askAnotherDay(tx, { ...data, code, submissionKey, now: businessNow(), today: businessToday() }),
        )
      } catch (problem) {
        if (!(problem instanceof Problem) || (problem.status !== 409 && problem.status !== 422)) throw problem
        const errors = Object.fromEntries(problem.errors.map(({ path, message }) => [path, message]))
        return show(context, db, { values, errors, warning: problem.detail ?? problem.title, status: problem.status })
      }
      return context.redirect(`/visits/${code}`, 303)
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
  readonly values: DayValues
  readonly errors?: FormErrors
  readonly warning?: string
  readonly status: 200 | 409 | 422
}

async function show(context: Context, db: Db, { status, ...shown }: Shown): Promise<Response> {
  context.header('cache-control', 'no-store')
  context.header('x-robots-tag', 'noindex')
  const visit = await readByCode(db, context.req.param('code') ?? '')
  return answerPage(context, visitPage({ visit, key: newCode(20), ...shown }), status)
}
