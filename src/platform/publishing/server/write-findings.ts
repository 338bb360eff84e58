import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { Snapshot } from '../contract/index.ts'
import { findPersonalData, wordsOf } from '../domain/index.ts'
import { publishingTables } from './tables.ts'

/** Looks through a new content. What was cleared before belonged to the old one. */
export async function writeFindings(
  tx: Transaction,
  publicationId: string,
  snapshot: Snapshot,
  names: readonly string[] = [],
): Promise<void> {
  const tables = publishingTables(tx)
  await tables.deleteFrom('publishing.finding').where('publication_id', '=', publicationId).execute()
  const found = findPersonalData(wordsOf(snapshot), names)
  if (!found.length) return
  await tables
    .insertInto('publishing.finding')
    .values(
      found.map(({ kind, quote, occurrences }, position) => ({
        id: newId(),
        publication_id: publicationId,
        kind,
        quote,
        occurrences,
        position,
        cleared_reason: null,
        cleared_by_name: null,
        cleared_at: null,
      })),
    )
    .execute()
}
