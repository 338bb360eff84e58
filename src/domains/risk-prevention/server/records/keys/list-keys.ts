import { sql } from 'kysely'
import { readPage, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { listRecordKeys, RecordKey } from '../../../contract/index.ts'
import { inKeyState, selectKeys, toKey } from './select-keys.ts'
import { anywhere } from '#base/database/index.ts'

const plan = {
  orders: { createdAt: { by: sql`k.created_at`, of: (row: { created_at: Date }) => row.created_at.toISOString() } },
  defaultSort: '-createdAt',
  id: sql`k.id`,
}

export async function listKeysUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listRecordKeys>>): Promise<Page<RecordKey>> {
  const found = selectKeys(db, actor)
    .$if(query.state !== undefined, (select) => select.where(inKeyState(query.state!, today)))
    .$if(Boolean(query.q), (select) =>
      select.where(({ or, eb }) =>
        or([eb('k.name', 'ilike', anywhere(query.q!)), eb('o.name', 'ilike', anywhere(query.q!))]),
      ),
    )
  const page = await readPage(db, found, plan, query)
  return { ...page, items: page.items.map((row) => toKey(row, today)) }
}
