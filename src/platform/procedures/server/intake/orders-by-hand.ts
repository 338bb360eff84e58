import { sql, type RawBuilder } from 'kysely'
import type { OrderByHand } from '#platform/hotlines/index.ts'

/** Cases of a kind that hold a hotline's number, as work orders: what they answer goes back under it. */
export const casesUnderNumbers = (kind: string): RawBuilder<OrderByHand> => sql<OrderByHand>`(
  select c.id as record_id, c.organisation_id, c.intake_key as source, c.intake_number as number, c.created_at as received_at,
    (select e.person_name from procedures.entry e where e.case_id = c.id order by e.id limit 1) as entered_by_name
  from procedures.case c where c.kind = ${kind} and c.holds_number)`
