import type { Hono } from 'hono'
import { businessToday } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { answerPage, asPage, createFormLimit, keepPrivate, readBody, valuesOf } from '#ui/portal/index.ts'
import { SatisfactionForm } from '../contract/index.ts'
import { publishedResults } from '../server/quarter-reports/published-results.ts'
import { giveAnswers, readAsked } from '../server/satisfaction/give-answers.ts'
import { resultsPage } from './results-page.ts'
import { satisfactionPage } from './satisfaction-page.ts'

const codePath = '/mediation/satisfaction/:code{[0-9A-Za-z-]{1,40}}'

/** What became of mediations in numbers, and what parties say of them; without JavaScript and without an account. */
export function mountResultPages(app: Hono, db: Db): void {
  const limit = createFormLimit()
  app.get('/mediation/results', async (context) => answerPage(context, resultsPage(await publishedResults(db))))
  app.get(codePath, (context) =>
    asPage(context, async () => {
      keepPrivate(context)
      return answerPage(context, satisfactionPage(await readAsked(db, context.req.param('code') ?? '')))
    }),
  )
  app.post(codePath, (context) =>
    asPage(context, async () => {
      limit(context, 'mediation.satisfaction')
      const code = context.req.param('code') ?? ''
      const values = valuesOf(await readBody(context), Object.keys(SatisfactionForm.shape))
      const read = SatisfactionForm.safeParse(values)
      if (!read.success) {
        const errors = Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message]))
        return answerPage(context, satisfactionPage(await readAsked(db, code), values, errors), 422)
      }
      await inTransaction(db, (tx) => giveAnswers(tx, code, read.data, businessToday()))
      return context.redirect(`/mediation/satisfaction/${code}`, 303)
    }),
  )
}
