import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { sameFirm, type DealingSource } from '#platform/counterparties/index.ts'
import { guidanceModes } from '../contract/index.ts'
import { selectVisits } from './select-visits.ts'

/** What the page of a firm shows of this domain. Whether guidance was adopted is not part of it: it follows nobody. */
export const visitDealings: DealingSource = {
  key: 'guidance.1-visits',
  title: '走访指导',
  permission: 'guidance.read',
  async read(db, { canonicalId, actor, most }) {
    const rows = await selectVisits(db, actor)
      .select(sql<number>`count(*) over ()::int`.as('total'))
      .where(sql<boolean>`v.counterparty_id in (${sameFirm(canonicalId)})`)
      .where('v.withdrawn_because', 'is', null)
      .orderBy('v.guided_at', 'desc')
      .orderBy('v.id', 'desc')
      .limit(most)
      .execute()
    return {
      total: rows[0]?.total ?? 0,
      path: `/guidance?counterpartyId=${canonicalId}`,
      items: rows.map((row) => ({
        id: row.id,
        on: dayOf(row.guided_at),
        title: `${guidanceModes[row.mode]}：${row.topic}`,
        detail: row.follow_up_on ? `约定 ${row.follow_up_on} 回访` : '',
        organisationName: row.organisation_name,
        path: `/guidance/visits/${row.id}`,
      })),
    }
  },
}
