import { sql, type SqlBool } from 'kysely'
import { readPage, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { ProgrammesTables } from '#domains/programmes/index.ts'
import type { CircularSummary, listCirculars } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'
import { anywhere } from '#base/database/index.ts'
import { inReach } from '#platform/organisations/index.ts'

export async function listCircularsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listCirculars>>): Promise<Page<CircularSummary>> {
  const { programmeId, q, cursor, page, pageSize, sort } = input.query
  const query = assessmentTables(db)
    .withTables<ProgrammesTables>()
    .selectFrom('assessment.circular as c')
    .innerJoin('programmes.programme as p', 'p.id', 'c.programme_id')
    .innerJoin('organisations.organisation as i', 'i.id', 'p.organisation_id')
    .where(inReach(actor, 'assessment.oversee', 'i.path'))
    .$if(programmeId !== undefined, (found) => found.where('c.programme_id', '=', programmeId!))
    .$if(!!q, (found) =>
      found.where(sql<SqlBool>`(p.title ilike ${anywhere(q!)} or c.doc_number ilike ${anywhere(q!)})`),
    )
    .select(['c.id', 'c.programme_id as programmeId', 'p.title', 'p.year', 'c.doc_number as docNumber', 'c.scope'])
    .select(['c.scope_reason as scopeReason', 'c.decided_by_name as decidedByName', 'c.decided_at as decidedAt'])
    .select('c.publication_id as publicationId')
  const plan = {
    // Ids sort by time.
    orders: { decidedAt: { by: sql`c.id`, of: (row: { id: string }) => row.id } },
    defaultSort: '-decidedAt',
    id: sql`c.id`,
  }
  const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map((item) => ({ ...item, decidedAt: item.decidedAt.toISOString() })) }
}
