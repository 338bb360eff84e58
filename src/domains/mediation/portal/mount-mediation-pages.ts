import type { Context, Hono } from 'hono'
import { businessNow, businessToday } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Id, Problem } from '#base/http/index.ts'
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
  type FormLimit,
  type FormValues,
  type RefusedForm,
} from '#ui/portal/index.ts'
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
import { guidePage } from './guide-page.ts'
import { askCodePage, caseOnlyPage, progressPage } from './progress-page.ts'
import { fields, readForm } from './read-form.ts'
import { rosterPage } from './roster-page.ts'

const codePath = '/mediation/progress/:code{[0-9A-Za-z-]{1,40}}'

/** 行政调解 on the portal: the right body, the form, one party's progress. Works without JavaScript and without an account. */
export function mountMediationPages(app: Hono, db: Db): void {
  const refuseFlood = createFormLimit()
  const tooLarge = refuseLarger(27 * 1024, '材料太大，每份不超过 5 MB，最多 5 份；其余的可以当面补交')
  app.get('/mediation', (context) => showGuide(context, db))
  app.get('/mediation/mediators', async (context) => {
    const [mediators, rooms] = await Promise.all([publishedMediators(db, businessToday()), publishedRooms(db)])
    return answerPage(context, rosterPage({ mediators, rooms }))
  })
  app.get('/mediation/apply', (context) =>
    asPage(context, () => showForm(context, db, { ...valuesOf(context.req.query(), fields), form: newCode(20) })),
  )
  app.post('/mediation/apply', tooLarge, (context) => asPage(context, () => takeForm(context, db, refuseFlood)))
  app.get('/mediation/progress', async (context) => {
    const code = typedCode(context)
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
  refused: Partial<RefusedForm> = {},
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

async function takeForm(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  const body = await readBody(context)
  const values = valuesOf(body, fields)
  return orAgain(
    async () => {
      refuseFlood(context, 'mediation-application')
      const read = readForm(values)
      if ('errors' in read) return showForm(context, db, values, { status: 422, errors: read.errors })
      const files = await takeFormFiles([body['files']].flat().filter((one) => one instanceof File))
      const application = { ...read, files, submissionKey: submissionKeyOf(values) }
      const code = await inTransaction(db, (tx) => submitApplication(tx, application, businessNow()))
      return showProgress(context, db, code, { isNew: true })
    },
    (refused) => showForm(context, db, values, refused),
  )
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
  keepPrivate(context)
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
