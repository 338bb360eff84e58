import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  readPage,
  serveRead,
  serveWrite,
  type Actor,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Writing,
} from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { dayOfInstant } from '#platform/calendar/domain/index.ts'
import { riskProblems } from '../../contract/index.ts'
import { plainTrades } from '../../domain/index.ts'
import { sheetFile } from '#base/sheets/index.ts'
import {
  endSubscription,
  exportSubscriptions,
  listSubscriptionMessages,
  listSubscriptions,
} from '../contract/endpoints.ts'
import { subscriptionChannelTexts, subscriptionStateTexts, type Subscription } from '../contract/subscription.ts'
import { endRow } from './subscribe.ts'
import { subscriptionTables, type SubscriptionMessageTable, type SubscriptionTable } from './subscription-tables.ts'
import { inReach } from '#platform/organisations/index.ts'

const permission = 'risk-prevention.manage-subscriptions'

type Filter = Pick<InputOf<typeof exportSubscriptions>['query'], 'q' | 'state'>

type Row = Pick<
  Selectable<SubscriptionTable>,
  'id' | 'trade_key' | 'channel' | 'masked' | 'state' | 'created_at' | 'keep_until' | 'told_on'
> & { place_name: string | null }

/** Masked from the database on: the sealed contact is not even read. */
function withinReach(db: Db | Transaction, actor: Actor) {
  return subscriptionTables(db)
    .selectFrom('risk_prevention.subscription as s')
    .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
    .leftJoin('organisations.organisation as place', 'place.id', 's.place_id')
    .select(['s.id', 's.trade_key', 's.channel', 's.masked', 's.state', 's.created_at', 's.keep_until', 's.told_on'])
    .select('place.name as place_name')
    .where(inReach(actor, permission))
}

const plan: ListPlan<Row> = {
  orders: { createdAt: { by: sql`s.created_at`, of: (row) => row.created_at.toISOString() } },
  defaultSort: '-createdAt',
  id: sql`s.id`,
}

function filtered(db: Db | Transaction, actor: Actor, { q, state }: Filter) {
  const trades = plainTrades.filter(({ name }) => q && name.includes(q)).map(({ key }) => key)
  return withinReach(db, actor)
    .$if(state !== undefined, (some) => some.where('s.state', '=', state!))
    .$if(!!q, (some) =>
      some.where(
        sql<boolean>`(s.trade_key = any(${trades}::text[]) or position(${q!} in coalesce(place.name, '全市')) > 0)`,
      ),
    )
}

type MessageRow = Omit<
  Selectable<SubscriptionMessageTable>,
  'sealed' | 'key' | 'attempts' | 'next_attempt_at' | 'organisation_id'
>

const messagePlan: ListPlan<MessageRow> = {
  orders: { madeAt: { by: sql`m.made_at`, of: (row) => row.made_at.toISOString() } },
  defaultSort: '-madeAt',
  id: sql`m.id`,
}

const tradeName = (key: string) => plainTrades.find((one) => one.key === key)?.name ?? '各行各业'

function toSubscription(row: Row): Subscription {
  return {
    id: row.id,
    tradeName: tradeName(row.trade_key),
    placeName: row.place_name ?? '全市',
    channel: row.channel,
    masked: row.masked,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    keepUntil: row.keep_until,
    toldOn: row.told_on,
  }
}

const mostRows = 50_000

async function exportSubscriptionsUseCase({
  input: { query },
  db,
  actor,
  today,
  audit,
}: Writing<InputOf<typeof exportSubscriptions>>): Promise<FileAnswer> {
  const rows = await filtered(db, actor, query)
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id')
    .limit(mostRows)
    .execute()
  audit({ summary: `导出行业订阅 ${rows.length} 行`, details: query })
  return sheetFile(`行业订阅-${today}`, query.format, [
    {
      name: '行业订阅',
      header: ['行业', '地点', '渠道', '号码或地址（掩码）', '状态', '填写日期', '上次告知', '自动结束'],
      rows: rows
        .map(toSubscription)
        .map((one) => [
          one.tradeName,
          one.placeName,
          subscriptionChannelTexts[one.channel],
          one.masked,
          subscriptionStateTexts[one.state],
          dayOfInstant(one.createdAt),
          one.toldOn,
          one.keepUntil,
        ]),
    },
  ])
}

export const subscriptionRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(listSubscriptions, async ({ input, db, actor }) => {
    const page = await readPage(db, filtered(db, actor, input.query), plan, input.query)
    return { ...page, items: page.items.map(toSubscription) }
  }),
  serveWrite(exportSubscriptions, exportSubscriptionsUseCase),
  serveRead(listSubscriptionMessages, async ({ input, db, actor }) => {
    const { q } = input.query
    const rows = subscriptionTables(db)
      .selectFrom('risk_prevention.subscription_message as m')
      .innerJoin('organisations.organisation as o', 'o.id', 'm.organisation_id')
      .select(['m.id', 'm.channel', 'm.masked', 'm.subject', 'm.shown_text', 'm.state', 'm.made_at'])
      .where(inReach(actor, permission))
      .$if(!!q, (some) => some.where(sql<boolean>`position(${q!} in m.shown_text) > 0`))
    const page = await readPage(db, rows, messagePlan, input.query)
    return {
      ...page,
      items: page.items.map(({ shown_text: text, made_at, ...row }) => ({
        ...row,
        text,
        madeAt: made_at.toISOString(),
      })),
    }
  }),
  serveWrite(endSubscription, async ({ input, db, actor, audit }) => {
    const row = await withinReach(db, actor).where('s.id', '=', input.params.subscriptionId).executeTakeFirst()
    if (!row) throw riskProblems.refuse('risk-prevention.subscription-not-found')
    if (!(await endRow(db, row.id))) throw riskProblems.refuse('risk-prevention.not-possible-now', '这个订阅已经退订')
    audit({
      subject: `risk-prevention.subscription:${row.id}`,
      summary: `代为退订“${tradeName(row.trade_key)}”（${row.masked}）`,
    })
  }),
]
