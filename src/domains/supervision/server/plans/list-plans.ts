import { sql } from 'kysely'
import { readPage, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { listPlans, PlanSummary } from '../../contract/index.ts'
import { selectPlans } from './select-plans.ts'
import { anywhere } from '#base/database/index.ts'

export async function listPlansUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listPlans>>): Promise<Page<PlanSummary>> {
  const { cursor, page, pageSize, sort, q, kind, state, programmeId } = input.query
  const matching = selectPlans(db, actor)
    .$if(kind !== undefined, (query) => query.where('p.kind', '=', kind!))
    .$if(state !== undefined, (query) => query.where('p.state', '=', state!))
    .$if(programmeId !== undefined, (query) => query.where('p.programme_id', '=', programmeId!))
    .$if(!!q, (query) => query.where('p.title', 'ilike', anywhere(q!)))
  const plan = {
    orders: { fromOn: { by: sql`p.from_on`, of: (row: PlanSummary) => row.fromOn } },
    defaultSort: '-fromOn',
    id: sql`p.id`,
  }
  return readPage(db, matching, plan, { cursor, page, pageSize, sort })
}
