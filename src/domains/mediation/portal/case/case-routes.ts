import type { Context, Hono } from 'hono'
import { businessNow } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import {
  answerFile,
  asPage,
  createFormLimit,
  orAgain,
  readBody,
  refuseLarger,
  submissionKeyOf,
  valuesOf,
  type FormLimit,
} from '#ui/portal/index.ts'
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
  const tooLarge = refuseLarger(27 * 1024, '材料太大，每份不超过 5 MB，最多 5 份')
  app.post(`${path}/acts/:act`, refuseLarger(64, '填写的内容过长，请精简后再提交'), (context) =>
    asPage(context, () => takeAct(context, db, refuseFlood, again)),
  )
  app.post(`${path}/turns`, tooLarge, (context) => asPage(context, () => takeTurn(context, db, refuseFlood, again)))
  app.get(`${path}/files/:fileId`, (context) => asPage(context, () => sendFile(context, db)))
}

async function formOf(context: Context) {
  const body = await readBody(context)
  const values = valuesOf(body, names)
  return { body, values, submissionKey: submissionKeyOf(values) }
}

const back = (context: Context, code: string) => context.redirect(`/mediation/progress/${code}`, 303)

async function takeAct(context: Context, db: Db, refuseFlood: FormLimit, again: Again): Promise<Response> {
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
    ({ status, ...shown }) => again(context, code, { values, ...shown }, status),
  )
}

async function takeTurn(context: Context, db: Db, refuseFlood: FormLimit, again: Again): Promise<Response> {
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
    ({ status, ...shown }) => again(context, code, { values, ...shown }, status),
  )
}

async function sendFile(context: Context, db: Db): Promise<Response> {
  const { name, media_type, content } = await findPartyFile(
    db,
    context.req.param('code') ?? '',
    context.req.param('fileId') ?? '',
  )
  return answerFile(context, { name, mediaType: media_type, content })
}
