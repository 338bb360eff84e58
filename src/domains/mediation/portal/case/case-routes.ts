import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { businessNow } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Problem, refuse } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { answerProblemPage, asPage, createFormLimit, formErrors } from '#ui/portal/index.ts'
import { takeFormFiles } from '../../server/applications/form-files.ts'
import { findPartyFile, getPartyView, sendPartyAct, sendPartyTurn } from '../../server/cases/party-view.ts'
import type { PartyAct } from '../../server/cases/tables.ts'
import { readAct } from './read-act.ts'
import type { ShownCase } from './case-part.ts'

type Again = (context: Context, code: string, shown: Partial<ShownCase>, status: 409 | 422 | 429) => Promise<Response>

const acts: readonly PartyAct[] = ['sign', 'confirmPerformed', 'withdraw']
const names = ['form', 'version', 'dutyId', 'on', 'amount', 'reason', 'words', 'privateWords']

/** What a party does and says with its code. `again` shows its page with what was wrong. */
export function mountCaseRoutes(app: Hono, db: Db, path: string, again: Again): void {
  const refuseFlood = createFormLimit()
  const tooLarge = bodyLimit({
    maxSize: 27 * 1024 * 1024,
    onError: (context) =>
      answerProblemPage(context, refuse('base.too-large', '材料太大，每份不超过 5 MB，最多 5 份'), newId()),
  })
  app.post(`${path}/acts/:act`, bodyLimit({ maxSize: 64 * 1024 }), (context) =>
    asPage(context, () => takeAct(context, db, refuseFlood, again)),
  )
  app.post(`${path}/turns`, tooLarge, (context) => asPage(context, () => takeTurn(context, db, refuseFlood, again)))
  app.get(`${path}/files/:fileId`, (context) => asPage(context, () => sendFile(context, db)))
}

async function formOf(context: Context) {
  const body = await context.req.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>)
  const values = Object.fromEntries(
    names.map((name) => [name, typeof body[name] === 'string' ? body[name].slice(0, 20_000) : '']),
  )
  const submissionKey = /^[A-Z0-9]{8,40}$/.test(values['form'] ?? '') ? values['form']! : newCode(20)
  return { body, values, submissionKey }
}

const back = (context: Context, code: string) => context.redirect(`/mediation/progress/${code}`, 303)

async function takeAct(
  context: Context,
  db: Db,
  refuseFlood: ReturnType<typeof createFormLimit>,
  again: Again,
): Promise<Response> {
  const code = context.req.param('code') ?? ''
  const act = acts.find((one) => one === context.req.param('act'))
  if (!act) throw refuse('base.not-found', '没有这一步，请从进度页面办理')
  const { values, submissionKey } = await formOf(context)
  const { form, errors } = readAct(act, values)
  if (errors) return again(context, code, { values, errors }, 422)
  return orAgain(
    async () => {
      refuseFlood(context, 'mediation-act')
      await inTransaction(db, (tx) => sendPartyAct(tx, { code, act, form, submissionKey, now: businessNow() }))
      return back(context, code)
    },
    (shown, status) => again(context, code, { values, ...shown }, status),
  )
}

async function takeTurn(
  context: Context,
  db: Db,
  refuseFlood: ReturnType<typeof createFormLimit>,
  again: Again,
): Promise<Response> {
  const code = context.req.param('code') ?? ''
  const { body, values, submissionKey } = await formOf(context)
  const isPrivate = body['privateWords'] !== undefined
  const name = isPrivate ? 'privateWords' : 'words'
  const words = (values[name] ?? '').trim()
  if (!words || words.length > 2_000)
    return again(context, code, { values, errors: { [name]: words ? '请写在 2000 字以内' : '请写下要说的话' } }, 422)
  return orAgain(
    async () => {
      refuseFlood(context, 'mediation-turn')
      await inTransaction(db, (tx) => getPartyView(tx, code))
      const sent = [body[isPrivate ? 'privateFiles' : 'files']].flat().filter((one) => one instanceof File)
      const files = await takeFormFiles(sent)
      await inTransaction(db, (tx) =>
        sendPartyTurn(tx, { code, words, isPrivate, files, submissionKey, now: businessNow() }),
      )
      return back(context, code)
    },
    (shown, status) => again(context, code, { values, ...shown }, status),
  )
}

/** A refusal that the person can mend shows the page again, with everything that was typed. */
async function orAgain(
  work: () => Promise<Response>,
  again: (shown: Partial<ShownCase>, status: 409 | 422 | 429) => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { status } = error
    if (status !== 409 && status !== 422 && status !== 429) throw error
    const errors = formErrors(error.errors)
    return again(Object.keys(errors).length ? { errors } : { warning: error.detail ?? error.title }, status)
  }
}

async function sendFile(context: Context, db: Db): Promise<Response> {
  const { name, media_type, content } = await findPartyFile(
    db,
    context.req.param('code') ?? '',
    context.req.param('fileId') ?? '',
  )
  return context.body(new Uint8Array(content), 200, {
    'content-type': media_type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}
