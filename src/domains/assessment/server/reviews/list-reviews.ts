import { sql, type SqlBool } from 'kysely'
import { readPage, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { listReviews, ReviewSummary } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'
import { anywhere } from '#base/database/index.ts'
import { inReach } from '#platform/organisations/index.ts'

interface ReviewRow {
  id: string
  rowId: string
  organisationId: string
  organisationName: string
  programmeId: string
  rowCode: string
  name: string
  criteria: number
  decided: number
  releasedAt: Date | null
  place: string
}

/** Rows with criteria, of units that have handed something in, in programmes that the person judges. */
export async function listReviewsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listReviews>>): Promise<Page<ReviewSummary>> {
  const { programmeId, rowId, state, q, cursor, page, pageSize, sort } = input.query
  const within = inReach(actor, 'assessment.judge', 'i.path')
  const source = sql<ReviewRow>`(
    select r.id || ' ' || o.id as id, r.id as "rowId", o.id as "organisationId", o.name as "organisationName",
      p.id as "programmeId", r.code as "rowCode", r.name, jsonb_array_length(r.grading->'criteria') as criteria,
      (select count(*)::int from assessment.criterion_decision d
        where d.row_id = r.id and d.organisation_id = o.id and d.superseded_at is null) as decided,
      max(t.first_released_at) as "releasedAt", o.path || ' ' || lpad(r.position::text, 5, '0') as place
    from programmes.task t join programmes.row r on r.id = t.row_id join programmes.programme p on p.id = r.programme_id
      join organisations.organisation o on o.id = t.organisation_id
      join organisations.organisation i on i.id = p.organisation_id
    where r.grading->>'kind' = 'criteriaCount' and t.state <> 'cancelled' and t.first_released_at is not null
      and p.state <> 'draft' and ${within}
      ${programmeId === undefined ? sql`` : sql`and p.id = ${programmeId}`}
      ${rowId === undefined ? sql`` : sql`and r.id = ${rowId}`}
      ${q ? sql`and (r.name ilike ${anywhere(q)} or r.code ilike ${anywhere(q)} or o.name ilike ${anywhere(q)})` : sql``}
    group by r.id, o.id, p.id
  )`
  const query = assessmentTables(db)
    .selectFrom(source.as('found'))
    .selectAll()
    .$if(state === 'waiting', (waiting) => waiting.where(sql<SqlBool>`decided < criteria`))
    .$if(state === 'done', (done) => done.where(sql<SqlBool>`decided = criteria`))
  const plan = {
    orders: { place: { by: sql`place`, of: (row: ReviewRow) => row.place } },
    defaultSort: 'place',
    id: sql`id`,
  }
  const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
  return {
    ...found,
    items: found.items.map(({ place: _, releasedAt, ...row }) => ({
      ...row,
      releasedAt: releasedAt?.toISOString() ?? null,
    })),
  }
}
