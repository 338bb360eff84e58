import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { businessToday } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { answerPage, answerProblemPage, form, notice, textField } from '#ui/portal/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { asPage } from '#ui/portal/index.ts'
import { readExemptions } from '../../server/exemptions/read-exemptions.ts'
import type { FormLimit } from '#ui/portal/index.ts'
import { headingOf, readQuestion } from '../../portal/trade/read-question.ts'
import { tradeQuestion } from '../../portal/trade/trade-question.ts'
import { listPlaces } from '../../server/trade/places.ts'
import { pointsOfTrade } from '../../server/trade/points-of-trade.ts'
import { isSelfAnswer, mostQuestions } from '../domain/answers.ts'
import { checkResult, type Answers } from '../server/check-result.ts'
import { eraseCheck, keepCheck, openCheck } from '../server/keep-check.ts'
import { printCheck } from '../server/print-check.ts'
import { beginPage, keptPage, nameOf, questionPage, resultPage } from './check-pages.ts'

const keptDays = 30
const tooLarge = bodyLimit({
  maxSize: 64 * 1024,
  onError: (context) =>
    answerProblemPage(context, refuse('base.too-large', '提交的内容过大，请从执法体检首页重新开始'), newId()),
})

/** 执法体检: everything happens in one answer; nothing is written unless its author asks for it. */
export function mountCheckPages(app: Hono, db: Db, refuseFlood: FormLimit): void {
  app.get('/self-check', (context) =>
    asPage(context, async () => {
      const asked = await ask(db, (name) => context.req.query(name))
      if (!asked.question.words)
        return answerPage(context, beginPage(tradeQuestion(asked.places, undefined, '/self-check')))
      return answerPage(context, questionPage({ ...asked, answers: {} }))
    }),
  )
  app.post('/self-check/result', tooLarge, (context) =>
    asPage(context, async () => {
      const { asked, answers } = await readAnswers(context, db)
      context.header('cache-control', 'no-store')
      if (!Object.keys(answers).length && asked.points.length) {
        const errors = { [nameOf(asked.points[0]!.id)]: '请至少回答一个问题，没把握的选“说不清”' }
        return answerPage(context, questionPage({ ...asked, answers, errors }), 422)
      }
      return answerPage(
        context,
        resultPage(asked.question, checkResult(asked.points, answers, asked.exemptions), answers),
      )
    }),
  )
  app.post('/self-check/result.pdf', tooLarge, (context) =>
    asPage(context, async () => {
      refuseFlood(context, 'self-check.pdf')
      const { asked, answers } = await readAnswers(context, db)
      const pdf = await printCheck(
        headingOf(asked.question),
        checkResult(asked.points, answers, asked.exemptions),
        businessToday(),
      )
      return context.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('执法体检结果.pdf')}`,
      })
    }),
  )
  app.post('/self-check/keep', tooLarge, (context) => asPage(context, () => keep(context, db, refuseFlood)))
  app.get('/self-check/kept', (context) =>
    answerPage(context, {
      title: '打开保存的体检',
      trail: [{ title: '首页', path: '/' }],
      content: form({
        action: '/self-check/kept',
        submitText: '打开',
        fields: [
          textField({ name: 'code', label: '您的码', hint: '20 位字母和数字', required: true, autocomplete: 'off' }),
        ],
      }),
    }),
  )
  app.post('/self-check/kept', tooLarge, (context) => asPage(context, () => open(context, db, refuseFlood)))
  app.post('/self-check/erase', tooLarge, (context) =>
    asPage(context, async () => {
      const code = await fieldOf(context, 'code')
      await inTransaction(db, (tx) => eraseCheck(tx, code))
      return answerPage(context, { title: '已删除', content: notice('success', '这次体检的回答已经删除。') })
    }),
  )
}

async function keep(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  refuseFlood(context, 'self-check.keep')
  const { asked, answers, consent } = await readAnswers(context, db)
  context.header('cache-control', 'no-store')
  if (!consent) {
    const page = resultPage(asked.question, checkResult(asked.points, answers, asked.exemptions), answers)
    const warning = notice('warning', '没有勾选同意，所以没有保存。需要保存请先勾选“同意”。')
    return answerPage(context, { ...page, hasErrors: true, content: [warning, page.content] as never }, 422)
  }
  const keptUntil = addCalendarDays(businessToday(), keptDays)
  const { words, trade, place } = asked.question
  const check = { words: trade?.key ?? words, placeId: place?.id ?? '', answers: { ...answers } }
  const code = await inTransaction(db, (tx) => keepCheck(tx, check, keptUntil))
  return answerPage(context, keptPage(code, keptUntil))
}

async function open(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  refuseFlood(context, 'self-check.open')
  const kept = await openCheck(db, await fieldOf(context, 'code'), businessToday())
  if (!kept) throw refuse('base.not-found', '这个码没有对应的体检：可能抄错、已删除或已过期')
  context.header('cache-control', 'no-store')
  const asked = await ask(db, (name) => (name === 'words' ? kept.words : name === 'place' ? kept.placeId : undefined))
  return answerPage(
    context,
    resultPage(asked.question, checkResult(asked.points, kept.answers, asked.exemptions), kept.answers),
  )
}

async function ask(db: Db, query: (name: string) => string | undefined) {
  const places = await listPlaces(db)
  const question = { ...readQuestion(query, places), page: 1 }
  const { items: points, total } = await pointsOfTrade(db, { ...question, pageSize: mostQuestions })
  return { places, question, points, total, exemptions: await readExemptions(db, points) }
}

async function readAnswers(context: Context, db: Db) {
  const body = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : undefined)
  const asked = await ask(db, text)
  const answers: Answers = Object.fromEntries(
    asked.points.flatMap(({ id }) => {
      const answer = text(nameOf(id))
      return isSelfAnswer(answer) ? [[id, answer]] : []
    }),
  )
  return { asked, answers, consent: text('consent') === 'yes' }
}

async function fieldOf(context: Context, name: string): Promise<string> {
  const body = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  const value = body[name]
  return typeof value === 'string' ? value.slice(0, 60) : ''
}
