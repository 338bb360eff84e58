import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { ContactSource } from '#platform/contact-calendar/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { surveyTables } from './tables.ts'

/**
 * Calls of surveys in the calendar of contacts. A respondent is nobody's record, so they stand under the survey's unit alone and
 * are left out where one firm is asked for; who was called is not told, for answers lead to nobody.
 */
export const callContacts: ContactSource = {
  key: 'surveys.calls',
  permission: 'surveys.run',
  async read(db, { actor, from, until, organisationId, counterpartyId, most }) {
    if (counterpartyId !== undefined) return []
    const day = sql<string>`to_char(c.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
    const rows = await surveyTables(db)
      .selectFrom('surveys.call as c')
      .innerJoin('surveys.survey as s', 's.id', 'c.survey_id')
      .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
      .select(['s.id', 's.title', 'o.id as unit_id', 'o.name as unit_name', day.as('day')])
      .select([sql<number>`count(*)::int`.as('calls'), sql<Date>`min(c.at)`.as('first_at')])
      .where(inReach(actor, 'surveys.run'))
      .where('c.at', '>=', new Date(`${from}T00:00:00+08:00`))
      .where(sql<boolean>`${day} <= ${until}`)
      .$if(organisationId !== undefined, (some) => some.where('s.organisation_id', '=', organisationId!))
      .groupBy(['s.id', 's.title', 'o.id', 'o.name', day])
      .orderBy('first_at')
      .limit(most)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      kind: '满意度电话',
      on: dayOf(row.first_at),
      from: null,
      until: null,
      state: 'done',
      counterpartyId: null,
      counterpartyName: `${row.calls} 个电话`,
      organisationId: row.unit_id,
      organisationName: row.unit_name,
      topic: row.title,
      path: `/surveys/${row.id}`,
    }))
  },
}
