import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import { riskProblems } from '../../contract/index.ts'
import { riskTables } from '../../server/tables.ts'
import { findBooklet } from './open-booklet.ts'

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
    .select(['g.id', 'g.mode', 'g.guided_on', 'g.content', 'g.result', 'o.name as organisation_name'])
    .select(['p.id as point_id', 'p.name as point_name', sql<string | null>`p.content ->> 'contact'`.as('contact')])
    .where('g.booklet_id', '=', booklet.id)
    .where('g.withdrawn_because', 'is', null)
    .orderBy('g.guided_on', 'desc')
    .orderBy('g.id', 'desc')
    .limit(200)
    .execute()
  const reports = await riskTables(db)
    .selectFrom('risk_prevention.self_report as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.code', 'r.point_name', 'r.received_at', 'r.state', 'r.answer', 'o.name as organisation_name'])
    .where('r.booklet_id', '=', booklet.id)
    .orderBy('r.received_at', 'desc')
    .limit(200)
    .execute()
  return { code: booklet.code, shopName: booklet.shop_name, guidance, reports }
}
