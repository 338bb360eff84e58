import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { ContactSource } from '#platform/contact-calendar/index.ts'
import { sameFirm } from '#platform/counterparties/index.ts'
import { guidanceModes } from '../contract/index.ts'
import { selectVisits, toSummary } from './select-visits.ts'

/** Guidance on the spot in the calendar of contacts. */
export const visitContacts: ContactSource = {
  key: 'guidance.visits',
  permission: 'guidance.read',
  async read(db, { actor, from, until, organisationId, counterpartyId, most }) {
    const day = sql<string>`(v.guided_at at time zone 'Asia/Shanghai')::date`
    const rows = await selectVisits(db, actor)
      .where('v.guided_at', '>=', new Date(`${from}T00:00:00+08:00`))
      .where(sql<boolean>`${day} <= ${until}`)
      .where('v.withdrawn_because', 'is', null)
      .$if(organisationId !== undefined, (some) => some.where('v.organisation_id', '=', organisationId!))
      .$if(counterpartyId !== undefined, (some) =>
        some.where(sql<boolean>`v.counterparty_id in (${sameFirm(counterpartyId!)})`),
      )
      .orderBy('v.guided_at')
      .orderBy('v.id')
      .limit(most)
      .execute()
    return rows.map((row) => {
      const one = toSummary(row)
      return {
        id: one.id,
        kind: `现场指导（${guidanceModes[one.mode]}）`,
        on: dayOf(row.guided_at),
        from: timeOf(row.guided_at),
        until: null,
        state: 'done',
        counterpartyId: one.counterpartyId,
        counterpartyName: one.counterpartyName,
        organisationId: one.organisationId,
        organisationName: one.organisationName,
        topic: one.topic,
        path: `/guidance/visits/${one.id}`,
      }
    })
  },
}

const timeOf = (at: Date) =>
  at.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false })
