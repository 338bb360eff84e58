import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { businessNow, businessToday } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Id, Problem, refuse } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { answerPage, answerProblemPage, formErrors } from '#ui/portal/index.ts'
import { DisputeArea, DisputeClass } from '../contract/index.ts'
import { chooseBodies, nextStep } from '../domain/index.ts'
import { takeFormFiles } from '../server/applications/form-files.ts'
import { submitApplication } from '../server/applications/submit-application.ts'
import { findPartyView } from '../server/cases/party-view.ts'
import { findBody, publishedBodies, publishedMediators, publishedRooms } from '../server/portal/published-bodies.ts'
import { acknowledgeRemedies, readProgress } from '../server/portal/read-progress.ts'
import { applyPage } from './apply-page.ts'
import { casePart, type ShownCase } from './case/case-part.ts'
import { mountCaseRoutes } from './case/case-routes.ts'
import { countForms } from './count-forms.ts'
import { guidePage } from './guide-page.ts'
import { askCodePage, caseOnlyPage, progressPage } from './progress-page.ts'
import { readForm, valuesOf, type FormValues } from './read-form.ts'
import { rosterPage } from './roster-page.ts'

const codePath = '/mediation/progress/:code{[0-9A-Za-z-]{1,40}}'

/** 行政调解 on the portal: the right body, the form, one party's progress. Works without JavaScript and without an account. */
export function mountMediationPages(app: Hono, db: Db): void {
  const refuseFlood = countForms()
  const tooLarge = bodyLimit({
    maxSize: 27 * 1024 * 1024,
    onError: (context) =>
      answerProblemPage(
        context,
        refuse('base.too-large', '材料太大，每份不超过 5 MB，最多 5 份；其余的可以当面补交'),
        newId(),
      ),
  })
  app.get('/mediation', (context) => showGuide(context, db))
  app.get('/mediation/mediators', async (context) => {
    const [mediators, rooms] = await Promise.all([publishedMediators(db, businessToday()), publishedRooms(db)])
    return answerPage(context, rosterPage({ mediators, rooms }))
  })
  app.get('/mediation/apply', (context) =>
    asPage(context, () => showForm(context, db, { ...valuesOf(context.req.query()), form: newCode(20) })),
  )
  app.post('/mediation/apply', tooLarge, (context) => asPage(context, () => takeForm(context, db, refuseFlood)))
  app.get('/mediation/progress', async (context) => {
    const code = (context.req.query('code') ?? '').replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 40)
    return code ? context.redirect(`/mediation/progress/${code}`) : answerPage(context, askCodePage())
  })
  app.get(codePath, (context) => asPage(context, () => showProgress(context, db, context.req.param('code') ?? '')))
  mountCaseRoutes(app, db, codePath, (context, code, shown, status) =>
    showProgress(context, db, code, { shown, status }),
  )
  app.post(`${codePath}/acknowledgement`, (context) =>
    asPage(context, async () => {
      const code = context.req.param('code') ?? ''
      await inTransaction(db, (tx) => acknowledgeRemedies(tx, code, businessNow()))
      return context.redirect(`/mediation/progress/${code}`, 303)
    }),
  )
}

async function showGuide(context: Context, db: Db): Promise<Response> {
  const { dispute, matter, area } = context.req.query()
  const step = nextStep({ dispute, matter, area })
  const bodies = step.kind === 'ready' ? chooseBodies(await publishedBodies(db, businessToday()), step) : []
  return answerPage(context, guidePage(step, { dispute, matter, area }, bodies))
}

async function showForm(
  context: Context,
  db: Db,
  values: FormValues,
  refused: { status?: 409 | 422 | 429; errors?: Record<string, string>; warning?: string } = {},
): Promise<Response> {
  context.header('cache-control', 'no-store')
  const id = Id.safeParse(values['organisationId']).data
  const disputeClass = DisputeClass.safeParse(values['disputeClass']).data
  const area = DisputeArea.safeParse(values['area']).data
  const body = id && (await findBody(db, id, businessToday()))
  if (!body || !disputeClass || !area) return context.redirect('/mediation', 303)
  const { status = 200, ...shown } = refused
  return answerPage(context, applyPage({ organisationName: body.name, disputeClass, area, values, ...shown }), status)
}

async function takeForm(context: Context, db: Db, refuseFlood: (context: Context) => void): Promise<Response> {
  const body = await context.req.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>)
  const values = valuesOf(body)
  try {
    refuseFlood(context)
    const read = readForm(values)
    if ('errors' in read) return await showForm(context, db, values, { status: 422, errors: { ...read.errors } })
    const sent = [body['files']].flat().filter((one) => one instanceof File)
    const files = await takeFormFiles(sent)
    const submissionKey = /^[A-Z0-9]{8,40}$/.test(values['form'] ?? '') ? values['form']! : newCode(20)
    const code = await inTransaction(db, (tx) =>
      submitApplication(tx, { ...read, files, submissionKey }, businessNow()),
    )
    return await showProgress(context, db, code, { isNew: true })
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422 && error.status !== 429))
      throw error
    const errors = { ...formErrors(error.errors) }
    const warning = Object.keys(errors).length ? {} : { warning: error.detail ?? error.title }
    return showForm(context, db, values, { status: error.status, errors, ...warning })
  }
}

interface Showing {
  readonly isNew?: boolean
  readonly shown?: Partial<ShownCase>
  readonly status?: 200 | 409 | 422 | 429
}

/** One party's view: its application, and the case that grew from it; or a case that came without an application. */
async function showProgress(
  context: Context,
  db: Db,
  code: string,
  { isNew = false, shown = {}, status = 200 }: Showing = {},
): Promise<Response> {
  context.header('cache-control', 'no-store')
  context.header('x-robots-tag', 'noindex')
  const view = await findPartyView(db, code)
  const part = view && casePart({ view, key: newCode(20), ...shown })
  const hasErrors = shown.errors !== undefined || shown.warning !== undefined
  try {
    const page = progressPage(await readProgress(db, code), isNew, part)
    return await answerPage(context, { ...page, hasErrors }, status)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error
    if (view && part) return answerPage(context, { ...caseOnlyPage(view, part), hasErrors }, status)
    return answerPage(context, askCodePage(code.slice(0, 40), { code: error.detail ?? error.title }), 404)
  }
}

/** A refusal is a page that says what to do; anything else is answered as the application answers it. */
async function asPage(context: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem) return answerProblemPage(context, error, newId())
    throw error
  }
}
