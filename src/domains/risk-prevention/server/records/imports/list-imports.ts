import { sql } from 'kysely'
import { readPage, subtree, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import { getOrganisation, unitsWithin } from '#platform/organisations/index.ts'
import type { listRecordImports, RecordImport } from '../../../contract/index.ts'
import { selectImports, toImport } from './import-row.ts'
import { anywhere } from '#base/database/index.ts'

export async function listImportsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listRecordImports>>): Promise<Page<RecordImport>> {
  const asked = query.organisationId
    ? unitsWithin([subtree((await getOrganisation(db, query.organisationId)).path)])
    : undefined
  const found = selectImports(db, actor)
    .$if(query.state !== undefined, (select) => select.where('i.state', '=', query.state!))
    .$if(asked !== undefined, (select) => select.where(sql<boolean>`i.organisation_id in (${asked!})`))
    .$if(Boolean(query.q), (select) => select.where('i.file_name', 'ilike', anywhere(query.q!)))
  const plan = {
    orders: { createdAt: { by: sql`i.created_at`, of: (row: { created_at: Date }) => row.created_at.toISOString() } },
    defaultSort: '-createdAt',
    id: sql`i.id`,
  }
  const page = await readPage(db, found, plan, query)
  return { ...page, items: page.items.map(toImport) }
}
