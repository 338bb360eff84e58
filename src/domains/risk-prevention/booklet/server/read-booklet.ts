import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import { bookletPartsOf, sameFirm } from '#platform/counterparties/index.ts'
import { riskProblems } from '../../contract/index.ts'
import { findTrade, findTradeOfCode, type PlainTrade } from '../../domain/index.ts'
import { readExemptions } from '../../server/exemptions/read-exemptions.ts'
import { pointsOfTrade } from '../../server/trade/points-of-trade.ts'
import { riskTables } from '../../server/tables.ts'
import { findBooklet } from './open-booklet.ts'

/** More do not help anybody; the page of the trade has all. */
const mostPoints = 10

export type Booklet = Awaited<ReturnType<typeof readBooklet>>

/**
 * All that any department told this shop, the newest first.
 * @throws Problem `risk-prevention.booklet-not-found`
 */
export async function readBooklet(db: Db, code: string) {
  const booklet = await findBooklet(db, code)
  if (!booklet)
    throw riskProblems.refuse(
      'risk-prevention.booklet-not-found',
      '没有这个编号的一户一册，请核对回执或指导记录上的编号；O 与 0、I 与 1 不会出现',
    )
  const guidance = await riskTables(db)
    .selectFrom('risk_prevention.guidance_record as g')
    .innerJoin('organisations.organisation as o', 'o.id', 'g.organisation_id')
    .leftJoin('risk_prevention.published_point as p', 'p.id', 'g.risk_point_id')
    .select([
      'g.id',
      'g.mode',
      'g.guided_on',
      'g.content',
      'g.result',
      'g.due_on',
      'g.due_time',
      'o.name as organisation_name',
    ])
    .select(['p.id as point_id', 'p.name as point_name', sql<string | null>`p.content ->> 'contact'`.as('contact')])
    .select(['p.trade_code', sql<'2011' | '2017' | null>`p.content ->> 'tradeEdition'`.as('trade_edition')])
    .where('g.booklet_id', '=', booklet.id)
    .where('g.withdrawn_because', 'is', null)
    .orderBy('g.guided_on', 'desc')
    .orderBy('g.id', 'desc')
    .limit(200)
    .execute()
  const parts = await bookletPartsOf(db, await idsOfFirm(db, booklet.counterparty_id))
  const reports = await riskTables(db)
    .selectFrom('risk_prevention.self_report as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.code', 'r.point_name', 'r.received_at', 'r.state', 'r.answer', 'o.name as organisation_name'])
    .where('r.booklet_id', '=', booklet.id)
    .orderBy('r.received_at', 'desc')
    .limit(200)
    .execute()
  const trade = tradeOf(booklet.trade_key, guidance)
  const points = trade ? await pointsOfTrade(db, { trade, place: undefined, page: 1, pageSize: mostPoints }) : undefined
  const exemptions = await readExemptions(db, points?.items ?? [])
  return { code: booklet.code, shopName: booklet.shop_name, guidance, reports, parts, trade, points, exemptions }
}

/** All ids under which records know the firm; none where the booklet is a shop's without a number. */
async function idsOfFirm(db: Db, counterpartyId: string | null): Promise<string[]> {
  if (!counterpartyId) return []
  const { rows } = await sameFirm(counterpartyId).execute(db)
  return rows.map(({ id }) => id)
}

/** The shop's own trade, else the one that it was guided about. */
function tradeOf(
  key: string,
  guidance: readonly { trade_code: string | null; trade_edition: '2011' | '2017' | null }[],
): PlainTrade | undefined {
  if (key) return findTrade(key)
  for (const { trade_code: code, trade_edition: edition } of guidance) {
    const trade = code ? findTradeOfCode(code, edition ?? '2017') : undefined
    if (trade) return trade
  }
  return undefined
}
