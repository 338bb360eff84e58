import type { Db, Transaction } from '#base/database/index.ts'
import { isWithin, subtree } from '#base/http/index.ts'
import type { Organisation } from '../contract/index.ts'
import type { ImportScene } from '../domain/import-plan.ts'
import { listSubtree } from './read-organisation.ts'
import { organisationTables } from './tables.ts'

/** What stands at and below `root`, and which codes are taken elsewhere. */
export async function importScene(db: Db | Transaction, root: Organisation, today: string): Promise<ImportScene> {
  const units = await listSubtree(db, root.path, { withAbolished: true })
  const coded = await organisationTables(db)
    .selectFrom('organisations.organisation')
    .select(['code', 'name', 'path'])
    .where('code', 'is not', null)
    .execute()
  const range = subtree(root.path)
  const elsewhere = coded.filter(({ path }) => !isWithin(path, range))
  return { units, codesElsewhere: new Map(elsewhere.map(({ code, name }) => [code!, name])), today }
}
