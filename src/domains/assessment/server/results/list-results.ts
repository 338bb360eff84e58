import { sql, type SqlBool } from 'kysely'
import { readPage, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { listResults, ResultSummary } from '../../contract/index.ts'
import { selectResults, summaryOf, type SelectedResult } from './read-result.ts'
import { anywhere } from '#base/database/index.ts'

export async function listResultsUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listResults>>): Promise<Page<ResultSummary>> {
  const { programmeId, organisationId, stage, q, cursor, page, pageSize, sort } = input.query
  const query = selectResults(db, actor)
    .$if(programmeId !== undefined, (found) => found.where('x.programme_id', '=', programmeId!))
    .$if(organisationId !== undefined, (found) => found.where('x.organisation_id', '=', organisationId!))
    .$if(stage !== undefined, (found) => found.where('x.stage', '=', stage!))
    .$if(!!q, (found) => found.where(sql<SqlBool>`(o.name ilike ${anywhere(q!)} or p.title ilike ${anywhere(q!)})`))
  const plan = {
    orders: { unit: { by: sql`o.path`, of: (row: SelectedResult) => row.unit_path } },
    defaultSort: 'unit',
    id: sql`x.id`,
  }
  const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map((row) => summaryOf(row, actor, today)) }
}
