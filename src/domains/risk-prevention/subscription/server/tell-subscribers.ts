import { businessNow, dayOf } from '#base/clock/index.ts'
import { readConfig } from '#base/config/index.ts'
import { inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { mayReach } from '#platform/notifications/domain/index.ts'
import { plainTrades } from '../../domain/index.ts'
import { ofDistrict } from '../../server/search/point-conditions.ts'
import { ofTrade } from '../../server/trade/points-of-trade.ts'
import { composeNews, type NewsOfTrade } from '../domain/compose-news.ts'
import { endAddressOf } from './subscribe.ts'
import { openContact } from './subscription-secrets.ts'
import { subscriptionTables } from './subscription-tables.ts'
import { writeMessage } from './write-message.ts'

const contactsAtATime = 200

/** In the transaction of the publication: what subscribers are told of. */
export async function noteNews(tx: Transaction, batchId: string, at: Date): Promise<void> {
  await subscriptionTables(tx)
    .insertInto('risk_prevention.subscription_news')
    .values({ id: newId(), batch_id: batchId, published_at: at })
    .execute()
}

export const tellSubscribersJob: JobDefinition = {
  name: 'risk-prevention.tell-subscribers',
  schedule: '*/15 8-17 * * *',
  run: async (_payload, db) => {
    const at = businessNow()
    // Neither at night nor on a rest day.
    if (mayReach(dayOf(at), hourOf(at))) await tellSubscribers(db, at)
  },
}

const hourOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).getUTCHours()

/** One message a contact and day for all that is new; who was told today hears the rest on another day. Answers how many. */
export async function tellSubscribers(db: Db, at: Date): Promise<number> {
  const { latest } = await subscriptionTables(db)
    .selectFrom('risk_prevention.subscription_news')
    .select(({ fn }) => fn.max('published_at').as('latest'))
    .executeTakeFirstOrThrow()
  if (!latest) return 0
  let told = 0
  for (;;) {
    const contacts = await subscriptionTables(db)
      .selectFrom('risk_prevention.subscription')
      .select('contact_key')
      .distinct()
      .where('state', '=', 'confirmed')
      .where('told_until', '<', latest)
      .where((eb) => eb.or([eb('told_on', 'is', null), eb('told_on', '<', dayOf(at))]))
      .limit(contactsAtATime)
      .execute()
    for (const { contact_key } of contacts)
      if (await inTransaction(db, (tx) => tellContact(tx, contact_key!, latest, at))) told++
    if (contacts.length < contactsAtATime) return told
  }
}

async function tellContact(tx: Transaction, key: Buffer, latest: Date, at: Date): Promise<boolean> {
  const tables = subscriptionTables(tx)
  const today = dayOf(at)
  const own = await tables
    .selectFrom('risk_prevention.subscription as s')
    .leftJoin('organisations.organisation as place', 'place.id', 's.place_id')
    .selectAll('s')
    .select('place.name as place_name')
    .where('s.contact_key', '=', key)
    .where('s.state', '=', 'confirmed')
    .orderBy('s.id')
    .forUpdate('s')
    .execute()
  const first = own[0]
  // Another process was here meanwhile.
  if (!first || own.some(({ told_on }) => told_on === today)) return false
  const news: NewsOfTrade[] = []
  for (const subscription of own) {
    const points = await newPoints(tx, subscription)
    if (!points.length) continue
    const trade = plainTrades.find(({ key: one }) => one === subscription.trade_key)
    const query = new URLSearchParams({ trade: subscription.trade_key, place: subscription.place_id ?? '' })
    news.push({
      heading: `${trade?.name ?? '各行各业'} · ${subscription.place_name ?? '全市'}`,
      points,
      address: `${readConfig().portalUrl}/trades?${query}`,
      endAddress: await endAddressOf(subscription.id),
    })
  }
  await tables
    .updateTable('risk_prevention.subscription')
    .set({ told_until: latest, ...(news.length ? { told_on: today } : {}) })
    .where('contact_key', '=', key)
    .where('state', '=', 'confirmed')
    .execute()
  if (!news.length) return false
  const { subject, text } = composeNews(first.channel, news)
  await writeMessage(tx, {
    organisationId: first.organisation_id,
    key: `news:${first.id}:${today}`,
    channel: first.channel,
    recipient: await openContact(first.id, first.contact!),
    masked: first.masked,
    subject,
    text,
    shownText: text.replaceAll(/\/subscriptions\/\S+/g, '/subscriptions/（退订链接）'),
    at,
  })
  return true
}

/** Points of lists published since the subscriber was last told, of the trade and the place, the highest first. */
function newPoints(
  tx: Transaction,
  { trade_key, place_id, told_until }: { trade_key: string; place_id: string | null; told_until: Date | null },
) {
  return subscriptionTables(tx)
    .selectFrom('risk_prevention.published_point as p')
    .select(['p.name', 'p.level'])
    .where('p.batch_id', 'in', (eb) =>
      eb.selectFrom('risk_prevention.subscription_news').select('batch_id').where('published_at', '>', told_until!),
    )
    .where(ofTrade(plainTrades.find(({ key }) => key === trade_key)))
    .$if(place_id !== null, (some) => some.where(ofDistrict(place_id!)))
    .orderBy((eb) => eb.case('p.level').when('high').then(1).when('medium').then(2).else(3).end())
    .orderBy('p.id')
    .limit(500)
    .execute()
}
