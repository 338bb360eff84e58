import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sql } from 'kysely'
import { businessNow } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { Problem, refuse } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { isConnected } from '#platform/notifications/index.ts'
import { answerPage, answerProblemPage, formErrors, type FormErrors } from '#ui/portal/index.ts'
import { asPage } from '#ui/portal/index.ts'
import type { FormLimit } from '#ui/portal/index.ts'
import { headingOf, readQuestion } from '../../portal/trade/read-question.ts'
import { listPlaces } from '../../server/trade/places.ts'
import { WrittenCode, WrittenSubscription } from '../contract/subscription.ts'
import { beginSubscription, confirmSubscription, endSubscriptions, openSubscription } from '../server/subscribe.ts'
import { askPage, codePage, confirmedPage, endedPage, ownPage } from './subscription-pages.ts'

type Values = Readonly<Record<string, string>>

const fields = ['trade', 'words', 'place', 'contact', 'consent', 'subscriptionId', 'masked', 'code', 'all']
const own = '/subscriptions/:id{[0-9a-f-]{36}}/:token{[0-9a-f]{1,64}}'
const tooLarge = bodyLimit({
  maxSize: 16 * 1024,
  onError: (context) =>
    answerProblemPage(context, refuse('base.too-large', '提交的内容过大，请从订阅页重新填写'), newId()),
})

/** 订阅: by e-mail or mobile, confirmed by a code, ended by one button. Without account and without JavaScript. */
export function mountSubscriptionPages(app: Hono, db: Db, refuseFlood: FormLimit): void {
  app.get('/subscriptions', (context) =>
    asPage(context, () => ask(context, db, { values: valuesOf((name) => context.req.query(name)), errors: {} })),
  )
  app.post('/subscriptions', tooLarge, (context) => asPage(context, () => begin(context, db, refuseFlood)))
  app.post('/subscriptions/confirm', tooLarge, (context) => asPage(context, () => confirm(context, db, refuseFlood)))
  app.get(own, (context) => asPage(context, () => showOwn(context, db)))
  app.post(own, tooLarge, (context) =>
    asPage(context, async () => {
      const { id, token } = linkOf(context)
      const all = (await readForm(context))['all'] === 'yes'
      const ended = await inTransaction(db, (tx) => endSubscriptions(tx, id, token, all))
      if (!ended) throw noSubscription()
      hide(context)
      return answerPage(context, endedPage(ended))
    }),
  )
}

const noSubscription = () =>
  refuse('base.not-found', '没有这个订阅：可能已经退订或到期，联系方式已删除；链接也可能没有复制完整')

/** What a link shows is for its holder alone. */
function hide(context: Context): void {
  context.header('cache-control', 'no-store')
  context.header('x-robots-tag', 'noindex')
  context.header('referrer-policy', 'no-referrer')
}

const linkOf = (context: Context) => ({ id: context.req.param('id') ?? '', token: context.req.param('token') ?? '' })

const valuesOf = (read: (name: string) => unknown): Values =>
  Object.fromEntries(
    fields.map((name) => {
      const value = read(name)
      return [name, typeof value === 'string' ? value.slice(0, 300) : '']
    }),
  )

async function readForm(context: Context): Promise<Values> {
  const body = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  return valuesOf((name) => body[name])
}

interface Shown {
  readonly values: Values
  readonly errors: FormErrors
  readonly warning?: string
  readonly status?: 422 | 429 | 503
}

async function ask(context: Context, db: Db, { values, errors, warning, status }: Shown): Promise<Response> {
  const places = await listPlaces(db)
  const asked = readQuestion((name) => values[name]?.replaceAll(/\p{C}/gu, ''), places)
  context.header('cache-control', 'no-store')
  return answerPage(context, askPage({ asked, places, values, errors, warning }), status ?? 200)
}

async function begin(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  const values = await readForm(context)
  try {
    const places = await listPlaces(db)
    const asked = readQuestion((name) => values[name]?.replaceAll(/\p{C}/gu, ''), places)
    const errors = { ...questionErrors(values, asked), ...contentErrors(values) }
    if (Object.keys(errors).length) return await ask(context, db, { values, errors, status: 422 })
    // What is refused sends nothing and is not counted.
    refuseFlood(context, 'subscription')
    const { contact } = WrittenSubscription.parse(values)
    const isDemonstration = await demonstrationIsPlayed(db)
    if (!isDemonstration && !isConnected(contact.includes('@') ? 'email' : 'sms')) {
      const warning = contact.includes('@')
        ? '本平台还没有接通电子邮件，请改填手机号码'
        : '本平台还没有接通短信，请改填电子邮箱'
      return await ask(context, db, {
        values,
        errors: {},
        warning: `${warning}；都不能用时请常来本页看看。没有保存您的联系方式。`,
        status: 503,
      })
    }
    const begun = await inTransaction(db, (tx) =>
      beginSubscription(
        tx,
        { contact, tradeKey: asked.trade!.key, placeId: asked.place?.id ?? null, heading: headingOf(asked) },
        businessNow(),
      ),
    )
    context.header('cache-control', 'no-store')
    return answerPage(context, codePage({ ...begun, shown: isDemonstration ? begun.text : undefined }))
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 429) throw error
    return ask(context, db, { values, errors: {}, warning: error.detail ?? error.title, status: 429 })
  }
}

function questionErrors(values: Values, asked: ReturnType<typeof readQuestion>): FormErrors {
  const errors: Record<string, string> = {}
  if (!asked.trade)
    errors[asked.words ? 'words' : 'trade'] = asked.words
      ? '没认出这个行业，请换个说法，或在上面选一个相近的'
      : '请选择行业，或用自己的话写'
  if (values['place']?.trim() && !asked.place) errors['place'] = '没有这个地点，请在列表里选；全市请选“全市”'
  return errors
}

function contentErrors(values: Values): FormErrors {
  const parsed = WrittenSubscription.safeParse(values)
  if (parsed.success) return {}
  return formErrors(
    parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message: path[0] === 'contact' && !values['contact']?.trim() ? '请填写手机号码或电子邮箱' : message,
    })),
  )
}

async function confirm(context: Context, db: Db, refuseFlood: FormLimit): Promise<Response> {
  refuseFlood(context, 'subscription.confirm')
  const values = await readForm(context)
  const again = (message: string) => {
    const errors = formErrors([{ path: 'code', message }])
    const masked = /^[^<>\s]{1,80}$/.test(values['masked'] ?? '') ? values['masked']! : ''
    return answerPage(context, codePage({ id: values['subscriptionId'] ?? '', masked, errors }), 422)
  }
  context.header('cache-control', 'no-store')
  const parsed = WrittenCode.safeParse(values)
  if (!parsed.success) return again('验证码是 6 位数字，请照消息里的填写')
  const { subscriptionId, code } = parsed.data
  const outcome = await inTransaction(db, (tx) => confirmSubscription(tx, subscriptionId, code, businessNow()))
  if (outcome.kind === 'confirmed') return answerPage(context, confirmedPage(outcome.keepUntil, outcome.endPath))
  if (outcome.kind === 'wrong') return again(`验证码不对，还可以再试 ${outcome.left} 次`)
  if (outcome.kind === 'tooMany') return again('这个联系方式的订阅已经够多，请先在任一条消息的退订链接里退订不需要的')
  return again('验证码已过期、已用过或试错次数过多，请重新填写联系方式获取新的验证码')
}

async function showOwn(context: Context, db: Db): Promise<Response> {
  const { id, token } = linkOf(context)
  const row = await openSubscription(db, id, token)
  if (!row) throw noSubscription()
  const values: Values = { trade: row.trade_key, place: row.place_id ?? '' }
  const asked = readQuestion((name) => values[name], await listPlaces(db))
  hide(context)
  return answerPage(context, ownPage(asked, row.masked, row.keep_until, `/subscriptions/${id}/${token}`))
}

/** The demonstration sends nothing, so it shows on the page what would have been sent. */
async function demonstrationIsPlayed(db: Db): Promise<boolean> {
  const { rows } = await sql<{ played: boolean }>`
    select exists(select 1 from base.setting where key = 'demonstration') as played`.execute(db)
  return rows[0]!.played
}
