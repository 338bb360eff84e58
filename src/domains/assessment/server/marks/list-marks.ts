import { sql, type SqlBool } from 'kysely'
import { readPage, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { listMarks, Mark } from '../../contract/index.ts'
import { markShown, selectMarks, type SelectedMark } from './read-mark.ts'
import { anywhere } from '#base/database/index.ts'
import { inReach } from '#platform/organisations/index.ts'

export async function listMarksUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listMarks>>): Promise<Page<Mark>> {
  const { programmeId, organisationId, kind, state, q, cursor, page, pageSize, sort } = input.query
  const query = selectMarks(db)
    .where(
      sql<SqlBool>`(${inReach(actor, 'assessment.oversee', 'i.path')} or
        ((m.kind = 'bonus' or m.noticed_at is not null) and ${inReach(actor, 'assessment.read', 'o.path')}))`,
    )
    .$if(programmeId !== undefined, (found) => found.where('m.programme_id', '=', programmeId!))
    .$if(organisationId !== undefined, (found) => found.where('m.organisation_id', '=', organisationId!))
    .$if(kind !== undefined, (found) => found.where('m.kind', '=', kind!))
    .$if(state !== undefined, (found) => found.where('m.state', '=', state!))
    .$if(!!q, (found) => found.where(sql<SqlBool>`(m.what ilike ${anywhere(q!)} or o.name ilike ${anywhere(q!)})`))
  const plan = {
    // Ids sort by time.
    orders: { recordedAt: { by: sql`m.id`, of: (row: SelectedMark) => row.id } },
    defaultSort: '-recordedAt',
    id: sql`m.id`,
  }
  const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map((mark) => markShown(mark, actor, today)) }
}
