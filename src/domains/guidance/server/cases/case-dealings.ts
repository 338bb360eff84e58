import { sql } from 'kysely'
import { sameFirm, type DealingSource } from '#platform/counterparties/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { guidanceModes } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'

/** Guidance that was issued to the firm and did not begin with a visit. Whether it was adopted is not part of it. */
export const caseDealings: DealingSource = {
  key: 'guidance.2-cases',
  title: '行政指导',
  permission: 'guidance.read',
  async read(db, { canonicalId, actor, most }) {
    const rows = await guidanceTables(db)
      .selectFrom('guidance.case_record as r')
      .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
      .select(['r.case_id', 'r.title', 'r.mode', 'r.number', 'r.delivered_on', 'o.name as organisation_name'])
      .select([sql<string>`r.issued_on`.as('issued_on'), sql<number>`count(*) over ()::int`.as('total')])
      .where(inReach(actor, 'guidance.read'))
      .where(sql<boolean>`r.counterparty_id in (${sameFirm(canonicalId)})`)
      .where('r.kind', '=', 'guidance')
      .where('r.visit_id', 'is', null)
      .where('r.issued_on', 'is not', null)
      .where('r.state', '<>', 'withdrawn')
      .orderBy('r.issued_on', 'desc')
      .orderBy('r.case_id', 'desc')
      .limit(most)
      .execute()
    return {
      total: rows[0]?.total ?? 0,
      path: null,
      items: rows.map((row) => ({
        id: row.case_id,
        on: row.issued_on,
        title: `${row.mode ? guidanceModes[row.mode] : ''}：${row.title}`,
        detail: `${row.number ?? ''}，${row.delivered_on ? `${row.delivered_on} 送达` : '未送达'}`,
        organisationName: row.organisation_name,
        path: `/guidance/cases/${row.case_id}`,
      })),
    }
  },
}
