import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { readConfig } from '#base/config/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { maskRecipient } from '#platform/notifications/domain/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { codeMinutes, keptDays, mostCodesADay, mostSubscriptions, mostTries } from '../contract/subscription.ts'
import { contactKey, hashCode, isCode, isToken, newNumericCode, sealContact, tokenOf } from './subscription-secrets.ts'
import { subscriptionTables } from './subscription-tables.ts'
import { writeMessage } from './write-message.ts'

export interface AskedSubscription {
  readonly contact: string
  readonly tradeKey: string
  readonly placeId: string | null
  /** 小饭馆、饭店 · 演示甲区 */
  readonly heading: string
}

export interface BegunSubscription {
  readonly id: string
  readonly masked: string
  /** What is sent; shown on the page in a demonstration alone. */
  readonly text: string
}

export const endAddressOf = async (id: string): Promise<string> =>
  `${readConfig().portalUrl}/subscriptions/${id}/${await tokenOf(id)}`

/**
 * Sends a code; nothing is subscribed before it comes back. Whether the contact is known already is never told.
 * @throws Problem `base.too-many-requests` for more codes than a contact gets within a day
 */
export async function beginSubscription(
  tx: Transaction,
  asked: AskedSubscription,
  now: Date,
): Promise<BegunSubscription> {
  const key = await contactKey(asked.contact)
  await sql`select pg_advisory_xact_lock(hashtext(${key.toString('hex')}))`.execute(tx)
  const tables = subscriptionTables(tx)
  const { n } = await tables
    .selectFrom('risk_prevention.subscription')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('contact_key', '=', key)
    .where('created_at', '>', new Date(now.getTime() - 86_400_000))
    .executeTakeFirstOrThrow()
  if (Number(n) >= mostCodesADay)
    throw refuse('base.too-many-requests', `这个号码或邮箱一天内已发过 ${mostCodesADay} 次验证码，请明天再试`)
  const id = newId()
  const code = newNumericCode()
  const channel = asked.contact.includes('@') ? 'email' : 'sms'
  const masked = maskRecipient(asked.contact)
  const organisationId = asked.placeId ?? (await cityId(tx))
  await tables
    .insertInto('risk_prevention.subscription')
    .values({
      id,
      organisation_id: organisationId,
      place_id: asked.placeId,
      trade_key: asked.tradeKey,
      channel,
      contact: await sealContact(id, asked.contact),
      contact_key: key,
      masked,
      state: 'waiting',
      code_hash: await hashCode(id, code),
      code_until: new Date(now.getTime() + codeMinutes * 60_000),
      tries: 0,
      created_at: now,
    })
    .execute()
  const say = (shown: string) =>
    `验证码 ${shown}，${codeMinutes} 分钟内有效。您正在订阅“${asked.heading}”的风险提示；不是您本人操作的，不必理会，不会订阅。`
  const text = say(code)
  await writeMessage(tx, {
    organisationId,
    key: `code:${id}`,
    channel,
    recipient: asked.contact,
    masked,
    subject: '订阅风险提示的验证码',
    text,
    shownText: say('******'),
    at: now,
  })
  return { id, masked, text }
}

async function cityId(tx: Transaction): Promise<string> {
  const { id } = await subscriptionTables(tx)
    .selectFrom('organisations.organisation')
    .select('id')
    .orderBy('path')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

export type Confirmation =
  | { readonly kind: 'confirmed'; readonly id: string; readonly keepUntil: string; readonly endPath: string }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'over' | 'tooMany' }

/** The code came back. A wrong one is counted, and the count stays. The same trade and place subscribed before is replaced. */
export async function confirmSubscription(tx: Transaction, id: string, code: string, now: Date): Promise<Confirmation> {
  const tables = subscriptionTables(tx)
  // Counted before it is looked at, so that many guesses at once are many.
  const row = await tables
    .updateTable('risk_prevention.subscription')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('tries', '<', mostTries)
    .where('code_until', '>', now)
    .returning(['code_hash', 'tries', 'contact_key', 'trade_key', 'place_id'])
    .executeTakeFirst()
  if (!row?.code_hash) return { kind: 'over' }
  if (!(await isCode(id, code, row.code_hash)))
    return row.tries < mostTries ? { kind: 'wrong', left: mostTries - row.tries } : { kind: 'over' }
  const others = await tables
    .selectFrom('risk_prevention.subscription')
    .select(['id', 'trade_key', 'place_id'])
    .where('contact_key', '=', row.contact_key)
    .where('state', '=', 'confirmed')
    .execute()
  const same = others.filter((one) => one.trade_key === row.trade_key && one.place_id === row.place_id)
  if (others.length - same.length >= mostSubscriptions) return { kind: 'tooMany' }
  for (const one of same) await endRow(tx, one.id)
  const keepUntil = addCalendarDays(dayOf(now), keptDays)
  await tables
    .updateTable('risk_prevention.subscription')
    .where('id', '=', id)
    .set({
      state: 'confirmed',
      confirmed_at: now,
      keep_until: keepUntil,
      told_until: now,
      code_hash: null,
      code_until: null,
    })
    .execute()
  return { kind: 'confirmed', id, keepUntil, endPath: `/subscriptions/${id}/${await tokenOf(id)}` }
}

/** What a link of a message opens; undefined where it is wrong or the subscription has ended. */
export async function openSubscription(db: Db | Transaction, id: string, token: string) {
  if (!(await isToken(id, token))) return undefined
  const row = await subscriptionTables(db)
    .selectFrom('risk_prevention.subscription')
    .select(['id', 'trade_key', 'place_id', 'masked', 'contact_key', 'keep_until', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.state === 'confirmed' ? row : undefined
}

/** 退订: the contact is erased at once, the empty row by the nightly job. Answers how many ended. */
export async function endSubscriptions(tx: Transaction, id: string, token: string, all: boolean): Promise<number> {
  const row = await openSubscription(tx, id, token)
  if (!row) return 0
  if (!all) return endRow(tx, id)
  const rows = await subscriptionTables(tx)
    .selectFrom('risk_prevention.subscription')
    .select('id')
    .where('contact_key', '=', row.contact_key)
    .where('state', '=', 'confirmed')
    .execute()
  for (const one of rows) await endRow(tx, one.id)
  return rows.length
}

export async function endRow(tx: Transaction, id: string): Promise<number> {
  const { numUpdatedRows } = await subscriptionTables(tx)
    .updateTable('risk_prevention.subscription')
    .set({ state: 'ended', contact: null, contact_key: null, masked: '', code_hash: null })
    .where('id', '=', id)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
