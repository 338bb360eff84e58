import { sql } from 'kysely'
import type { BookletPart } from '#platform/counterparties/index.ts'
import { visitKinds } from '../contract/index.ts'
import { calendarTables } from './tables.ts'

/** Visits to come, with the way to another day. */
export const plannedVisitBooklet: BookletPart = {
  key: 'contact-calendar.planned-visits',
  title: '约好的走访（点开可换个时间）',
  async read(db, { counterpartyIds, most }) {
    const rows = await calendarTables(db)
      .selectFrom('contact_calendar.planned_visit')
      .select(['code', 'organisation_name', 'kind', 'topic', 'visit_on', 'from_time', 'until_time'])
      .where(sql<boolean>`counterparty_id = any(${counterpartyIds}::uuid[])`)
      .where('state', '=', 'planned')
      .orderBy('visit_on')
      .limit(most)
      .execute()
    return rows.map((row) => ({
      on: [row.visit_on, row.from_time].filter(Boolean).join(' '),
      organisationName: row.organisation_name,
      text: `${visitKinds[row.kind]}：${row.topic}`,
      path: `/visits/${row.code}`,
    }))
  },
}
