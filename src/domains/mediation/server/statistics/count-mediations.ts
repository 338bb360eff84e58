import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { scopesOf, type Actor, type PathRange } from '#base/http/index.ts'
import { withinRanges } from '#platform/organisations/index.ts'
import type { DisputeArea, Measure } from '../../contract/index.ts'
import type { AnswerCounts, CaseCounts, Counted, RosterEntry } from '../../domain/index.ts'

export interface Period {
  readonly from: string
  readonly to: string
}

/** What a case must be to be counted; `f` is its row in `mediation.case_file`. */
export const countedAs = (measure: Measure, { from, to }: Period): RawBuilder<boolean> =>
  ({
    accepted: sql<boolean>`(f.accepted_on between ${from}::date and ${to}::date)`,
    settled: sql<boolean>`(f.settled_on between ${from}::date and ${to}::date)`,
    unsettled: sql<boolean>`(f.state = 'failed' and f.closed_on between ${from}::date and ${to}::date)`,
    performed: sql<boolean>`(f.performance = 'performed' and f.settled_on between ${from}::date and ${to}::date)`,
  })[measure]

/** Units for which the person may see statistics, and of these one with all below it where it is named. */
export function statisticsUnits(actor: Actor, within: PathRange | null): RawBuilder<boolean> {
  const reach = withinRanges(scopesOf(actor, 'mediation.read-statistics'))
  return within ? sql<boolean>`(${reach} and ${withinRanges([within])})` : reach
}

/** Counts by unit and area: of whole units, never of people. */
export async function countMediations(
  db: Db | Transaction,
  units: RawBuilder<boolean>,
  period: Period,
): Promise<Counted> {
  const [cases, roster, answers] = await Promise.all([
    countCases(db, units, period),
    readRoster(db, units, period),
    countAnswers(db, units, period),
  ])
  return { cases, roster, answers }
}

async function countCases(
  db: Db | Transaction,
  units: RawBuilder<boolean>,
  period: Period,
): Promise<readonly CaseCounts[]> {
  const is = (measure: Measure) => countedAs(measure, period)
  const { rows } = await sql<Omit<CaseCounts, 'sumFen'> & { sumFen: string }>`
    select f.organisation_id as "organisationId", f.area,
      count(*) filter (where ${is('accepted')})::int as accepted,
      count(*) filter (where ${is('settled')})::int as settled,
      count(*) filter (where ${is('unsettled')})::int as unsettled,
      count(*) filter (where ${is('performed')})::int as performed,
      coalesce(sum(f.parties) filter (where ${is('accepted')}), 0)::int as parties,
      coalesce(sum(f.settled_fen) filter (where ${is('settled')}), 0)::text as "sumFen"
    from mediation.case_file f join organisations.organisation o on o.id = f.organisation_id
    where ${units} and (${is('accepted')} or ${is('settled')} or ${is('unsettled')})
    group by f.organisation_id, f.area`.execute(db)
  return rows.map((row) => ({ ...row, sumFen: Number(row.sumFen) }))
}

/** Who stood on a roster at the end of the period. */
async function readRoster(
  db: Db | Transaction,
  units: RawBuilder<boolean>,
  { to }: Period,
): Promise<readonly RosterEntry[]> {
  const { rows } = await sql<{ id: string; organisationId: string; areas: DisputeArea[] }>`
    select m.id, m.organisation_id as "organisationId", m.areas
    from mediation.mediator m join organisations.organisation o on o.id = m.organisation_id
    where ${units} and m.valid_from <= ${to}::date and (m.valid_to is null or m.valid_to >= ${to}::date)
      and (m.removed_at is null or m.removed_at > (${to}::date + 1) at time zone 'Asia/Shanghai')`.execute(db)
  return rows
}

async function countAnswers(
  db: Db | Transaction,
  units: RawBuilder<boolean>,
  { from, to }: Period,
): Promise<readonly AnswerCounts[]> {
  const { rows } = await sql<AnswerCounts>`
    select s.organisation_id as "organisationId", s.area, count(*)::int as answers,
      count(*) filter (where s.heard = 'yes')::int as heard,
      count(*) filter (where s.respected = 'yes')::int as respected,
      count(*) filter (where s.understood = 'yes')::int as understood
    from mediation.satisfaction s join organisations.organisation o on o.id = s.organisation_id
    where ${units} and s.answered_on between ${from}::date and ${to}::date
    group by s.organisation_id, s.area`.execute(db)
  return rows
}
