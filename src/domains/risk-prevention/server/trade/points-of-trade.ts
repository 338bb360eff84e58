import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#base/database/index.ts'
import type { PlainTrade } from '../../domain/index.ts'
import { publishedColumns, type PublishedPoint } from '../publication/published-points.ts'
import { ofDistrict } from '../search/point-conditions.ts'
import { riskTables } from '../tables.ts'
import type { Place } from './places.ts'

export interface PointsOfTrade {
  readonly total: number
  readonly high: number
  readonly items: readonly PublishedPoint[]
}

export interface AskedPoints {
  /** Undefined where only what concerns every trade is asked. */
  readonly trade: PlainTrade | undefined
  /** Undefined: the whole city. */
  readonly place: Place | undefined
  readonly page: number
  readonly pageSize: number
}

/** All departments' points for a trade in a place, the highest first: those of the place's own bodies and those of the city. */
export async function pointsOfTrade(db: Db, asked: AskedPoints): Promise<PointsOfTrade> {
  const { trade, place, page, pageSize } = asked
  const query = riskTables(db)
    .selectFrom('risk_prevention.published_point as p')
    .where(ofTrade(trade))
    .$if(place !== undefined, (some) => some.where(ofDistrict(place!.id)))
  const { total, high } = await query
    .select(sql<number>`count(*)::int`.as('total'))
    .select(sql<number>`(count(*) filter (where p.level = 'high'))::int`.as('high'))
    .executeTakeFirstOrThrow()
  const items = await query
    .select(publishedColumns)
    .orderBy(sql`case p.level when 'high' then 1 when 'medium' then 2 else 3 end`)
    .orderBy('p.trade_code', 'desc')
    .orderBy('p.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { total, high, items }
}

/** A point without a trade concerns every trade; a group holds its classes. Each edition is held against its own codes. */
export function ofTrade(trade: PlainTrade | undefined): RawBuilder<boolean> {
  if (!trade) return sql<boolean>`p.trade_code = ''`
  const edition = sql`coalesce(p.content ->> 'tradeEdition', '2017')`
  const hits = (['2017', '2011'] as const).flatMap((year) =>
    trade.codes[year].map((code) => {
      const digits = code.slice(1)
      return sql`(${edition} = ${year} and (starts_with(p.trade_code, ${code}) or starts_with(${code}, p.trade_code)
        or (p.trade_code ~ '^[0-9]' and (starts_with(p.trade_code, ${digits}) or starts_with(${digits}, p.trade_code)))))`
    }),
  )
  return sql<boolean>`(p.trade_code = '' or ${sql.join(hits, sql` or `)})`
}
