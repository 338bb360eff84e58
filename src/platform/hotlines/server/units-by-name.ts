import type { Db, Transaction } from '#base/database/index.ts'
import type { PathRange } from '#base/http/index.ts'
import { withinRanges } from '#platform/organisations/index.ts'
import { hotlineTables } from './tables.ts'

/** Units at which a work order may be addressed, by full name without blanks; of two with one name neither. */
export async function unitsByName(
  db: Db | Transaction,
  ranges: readonly PathRange[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await hotlineTables(db)
    .selectFrom('organisations.organisation as o')
    .select(['o.id', 'o.name'])
    .where('o.abolished_on', 'is', null)
    .where(withinRanges(ranges))
    .execute()
  const units = new Map<string, string>()
  const twice = new Set<string>()
  for (const { id, name } of rows) {
    const bare = name.replaceAll(/\s/g, '')
    if (units.has(bare)) twice.add(bare)
    units.set(bare, id)
  }
  for (const name of twice) units.delete(name)
  return units
}
