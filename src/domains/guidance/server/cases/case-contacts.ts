import { sql } from 'kysely'
import type { ContactSource } from '#platform/contact-calendar/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { sameFirm, type CounterpartyKind } from '#platform/counterparties/index.ts'
import { guidanceModes, type GuidanceMode } from '../../contract/index.ts'

interface Row {
  readonly id: string
  readonly what: 'given' | 'agreed' | 'returned'
  readonly on: string
  readonly mode: GuidanceMode | null
  readonly title: string
  readonly counterparty_id: string | null
  readonly counterparty_kind: CounterpartyKind
  readonly counterparty_name: string
  readonly organisation_id: string
  readonly organisation_name: string
}

/**
 * What a guidance brings to a firm's door: the document (a 约谈 above all), the agreed day of return, the return itself. A visit
 * tells its own day.
 */
export const caseContacts: ContactSource = {
  key: 'guidance.cases',
  permission: 'guidance.read',
  async read(db, { actor, from, until, organisationId, counterpartyId, most }) {
    const { rows } = await sql<Row>`
      select r.case_id as id, w.what, w.on_day::text as on, r.mode, r.title, r.counterparty_id, r.counterparty_kind,
        r.counterparty_name, o.id as organisation_id, o.name as organisation_name
      from guidance.case_record r
      join organisations.organisation o on o.id = r.organisation_id
      join procedures.case c on c.id = r.case_id
      cross join lateral (values
        ('given', case when r.visit_id is null then r.delivered_on end),
        ('agreed', case when not r.is_closed then r.follow_up_on end),
        ('returned', (c.content #>> '{followUp,on}')::date)) as w (what, on_day)
      where ${inReach(actor, 'guidance.read')} and r.kind = 'guidance' and r.state <> 'withdrawn'
        and w.on_day between ${from} and ${until}
        ${organisationId === undefined ? sql`` : sql`and r.organisation_id = ${organisationId}`}
        ${counterpartyId === undefined ? sql`` : sql`and r.counterparty_id in (${sameFirm(counterpartyId)})`}
      order by w.on_day, r.case_id, w.what
      limit ${most}`.execute(db)
    return rows.map((row) => ({
      id: row.id,
      kind: kindOf(row),
      on: row.on,
      from: null,
      until: null,
      state: row.what === 'agreed' ? ('planned' as const) : ('done' as const),
      counterpartyId: row.counterparty_id,
      counterpartyName: shownName(row.counterparty_kind, row.counterparty_name),
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      topic: row.title,
      path: `/guidance/cases/${row.id}`,
    }))
  },
}

function kindOf({ what, mode }: Row): string {
  if (what === 'agreed') return '约定回访'
  if (what === 'returned') return '回访'
  return `行政指导（${mode === null ? '文书' : guidanceModes[mode]}）`
}
