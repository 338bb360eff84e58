import { sql } from 'kysely'
import { businessNow, dayOf } from '#base/clock/index.ts'
import type { Contact } from '#platform/contact-calendar/contract/index.ts'
import type { ContactSource } from '#platform/contact-calendar/index.ts'
import { sameFirm } from '#platform/counterparties/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { timeOf } from '../rooms/bookings.ts'

interface Row {
  readonly case_id: string
  readonly number: string
  readonly starts_at: Date | null
  readonly ends_at: Date | null
  readonly on: string
  readonly counterparty_id: string
  readonly counterparty_name: string
  readonly organisation_id: string
  readonly organisation_name: string
}

/** Talks to which a firm is asked, and what was settled with it on the spot: that and when, not what about. */
export const mediationContacts: ContactSource = {
  key: 'mediation.sessions',
  permission: 'mediation.read-cases',
  async read(db, { actor, from, until, organisationId, counterpartyId, most }) {
    const { rows } = await sql<Row>`
      select f.case_id, f.number, w.starts_at, w.ends_at, w.on_day::text as on, p.counterparty_id,
        p.name as counterparty_name, o.id as organisation_id, o.name as organisation_name
      from mediation.case_file f
      join organisations.organisation o on o.id = f.organisation_id
      join procedures.party p on p.case_id = f.case_id and p.removed_at is null and p.kind = 'organisation'
      cross join lateral (
        select s.starts_at, s.ends_at, (s.starts_at at time zone 'Asia/Shanghai')::date as on_day
          from mediation.session s where s.case_id = f.case_id
        union all
        select null, null, f.opened_on where f.on_the_spot) w
      where ${inReach(actor, 'mediation.read-cases')} and p.counterparty_id is not null
        and w.on_day between ${from} and ${until}
        ${organisationId === undefined ? sql`` : sql`and f.organisation_id = ${organisationId}`}
        ${counterpartyId === undefined ? sql`` : sql`and p.counterparty_id in (${sameFirm(counterpartyId)})`}
      order by w.on_day, f.case_id, p.id
      limit ${most}`.execute(db)
    const today = dayOf(businessNow())
    return rows.map((row) => toContact(row, today))
  },
}

function toContact(row: Row, today: string): Contact {
  const { starts_at: start, ends_at: end } = row
  return {
    id: row.case_id,
    kind: start ? '行政调解' : '即时调解',
    on: row.on,
    from: start && timeOf(start),
    until: end && timeOf(end),
    state: row.on > today ? 'planned' : 'done',
    counterpartyId: row.counterparty_id,
    counterpartyName: row.counterparty_name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    topic: `案件 ${row.number}`,
    path: `/mediation/cases/${row.case_id}`,
  }
}
