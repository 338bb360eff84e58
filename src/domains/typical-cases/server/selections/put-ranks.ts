import type { Transaction } from '#base/database/index.ts'
import { awardOf, rankCases } from '../../domain/rank-cases.ts'
import { rankedOf } from './read-nominations.ts'
import { selectionTables } from './tables.ts'

/** Places and awards anew, from the points and what a person decided among equals. */
export async function putRanks(tx: Transaction, selectionId: string): Promise<void> {
  const tables = selectionTables(tx)
  const { awards } = await tables
    .selectFrom('typical_cases.selection')
    .select('awards')
    .where('id', '=', selectionId)
    .executeTakeFirstOrThrow()
  for (const [place, { id }] of rankCases(await rankedOf(tx, selectionId)).entries())
    await tables
      .updateTable('typical_cases.nomination')
      .set({ rank: place + 1, award: awardOf(awards, place + 1) })
      .where('id', '=', id)
      .execute()
}
