import { asJson, type Transaction } from '#base/database/index.ts'
import { registerProblems, type RegisterDefinition, type RegisterItem } from '../contract/index.ts'
import { checkItems } from '../domain/index.ts'
import { registerTables } from './tables.ts'

const batch = 1_000

/** Replaces the rows of a version that is still composed. @throws Problem `registers.invalid-items` that names each row */
export async function writeRows(
  tx: Transaction,
  versionId: string,
  definition: RegisterDefinition,
  items: readonly RegisterItem[],
): Promise<void> {
  const faults = checkItems(definition, items)
  if (faults.length) throw registerProblems.refuse('registers.invalid-items', faults.join('；'))
  const tables = registerTables(tx)
  await tables.deleteFrom('registers.row').where('version_id', '=', versionId).execute()
  const rows = items.map(({ key, values }, index) => ({
    version_id: versionId,
    position: index + 1,
    key,
    item: asJson(values),
    words: Object.values(values).join(' '),
  }))
  for (let at = 0; at < rows.length; at += batch)
    await tables
      .insertInto('registers.row')
      .values(rows.slice(at, at + batch))
      .execute()
}
