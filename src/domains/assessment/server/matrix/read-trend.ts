import { sql } from 'kysely'
import type { InputOf, OutputOf, UseCase } from '#base/http/index.ts'
import type { Grade } from '#domains/programmes/contract/index.ts'
import type { showTrend } from '../../contract/index.ts'
import { getSeenProgramme } from '../access/assessed-programme.ts'
import { withinRanges } from '#platform/organisations/index.ts'

type Counts = Record<Grade, number>

/** How often each letter was given in the issuer's programmes, year by year; a unit counts its own fed-back grades only. */
export async function showTrendUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof showTrend>>): Promise<OutputOf<typeof showTrend>> {
  const { basis, mayOversee, units } = await getSeenProgramme(db, input.params.programmeId, actor)
  const { organisationId } = input.query
  const visible = mayOversee ? sql`true` : sql`(${withinRanges(units)} and r.fed_back_at is not null)`
  const { rows } = await sql<{ programmeId: string; year: number; title: string; hasRules: boolean; counts: Counts }>`
    select p.id as "programmeId", p.year, p.title,
      exists (select 1 from programmes.row where programme_id = p.id
        and grading ->> 'kind' not in ('bonus', 'deduction')) as "hasRules",
      jsonb_build_object('excellent', count(*) filter (where g.grade = 'excellent'), 'good', count(*) filter (where g.grade = 'good'),
        'medium', count(*) filter (where g.grade = 'medium'), 'poor', count(*) filter (where g.grade = 'poor')) as counts
    from programmes.programme p
      left join (assessment.grade g join organisations.organisation o on o.id = g.organisation_id
        join assessment.result r on r.programme_id = g.programme_id and r.organisation_id = g.organisation_id)
        on g.programme_id = p.id and g.superseded_at is null and ${visible}
          ${organisationId === undefined ? sql`` : sql`and o.id = ${organisationId}`}
    where p.organisation_id = ${basis.issuer.id} and p.state in ('issued', 'closed')
    group by p.id order by p.year, p.id
  `.execute(db)
  return {
    years: rows.map(({ hasRules, counts, ...year }) => ({ ...year, counts: hasRules ? counts : null })),
  }
}
