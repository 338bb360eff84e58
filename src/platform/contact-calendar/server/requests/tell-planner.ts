import { inTransaction } from '#base/database/index.ts'
import type { EventListener } from '#base/events/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { calendarTables } from '../tables.ts'

/** Whoever planned the visit hears that the firm asks for another day. */
export const tellPlanner: EventListener = {
  event: 'contact-calendar.date-asked',
  name: 'contact-calendar.tell-planner',
  async hear({ payload, at }, db) {
    const id = String(payload['dateRequestId'])
    await inTransaction(db, async (tx) => {
      const found = await calendarTables(tx)
        .selectFrom('contact_calendar.date_request as r')
        .innerJoin('contact_calendar.planned_visit as v', 'v.id', 'r.planned_visit_id')
        .select(['r.wished_on', 'v.id', 'v.organisation_id', 'v.planned_by'])
        .select(['v.counterparty_kind', 'v.counterparty_name'])
        .where('r.id', '=', id)
        .executeTakeFirst()
      if (!found) return
      await notify(tx, {
        recipients: { personIds: [found.planned_by] },
        key: `contact-calendar.date-request:${id}`,
        kind: 'contact-calendar.date-request',
        title: `${shownName(found.counterparty_kind, found.counterparty_name)}申请把走访改到 ${found.wished_on}，请答复`,
        link: `/contact-calendar/visits/${found.id}`,
        organisationId: found.organisation_id,
        at: new Date(at),
      })
    })
  },
}
