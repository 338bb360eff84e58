import type { Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'

/** Says how lexemes are made. One more than before wherever the dictionary or the cutting changes: every index is then refilled. */
export const indexVersion = 1

/** A table of a module that keeps lexemes. */
export interface SearchIndex {
  /** `risk-prevention.published-point` */
  readonly name: string
  /** Indexes at most so many rows anew that were not indexed in this version; answers how many. */
  refill(db: Db, version: number, limit: number): Promise<number>
  /** Makes every row count as not indexed, so that the next refill takes them all. */
  forget(db: Db): Promise<void>
}

const indexes = new Map<string, SearchIndex>()
const atATime = 500

export function registerIndex(index: SearchIndex): void {
  indexes.set(index.name, index)
}

/** Refills what an older version indexed, or everything; answers the rows of each index. Small transactions, repeatable. */
export async function refillIndexes(db: Db, everything = false): Promise<Readonly<Record<string, number>>> {
  const refilled: Record<string, number> = {}
  for (const { name, refill, forget } of indexes.values()) {
    if (everything) await forget(db)
    let rows = 0
    for (let size = atATime; size === atATime; rows += size) size = await refill(db, indexVersion, atATime)
    refilled[name] = rows
  }
  return refilled
}

/** After an upgrade the old rows follow within minutes; otherwise it finds nothing to do. */
export const refillJob: JobDefinition = {
  name: 'search.refill-indexes',
  schedule: '*/10 * * * *',
  run: async (_payload, db) => {
    await refillIndexes(db)
  },
}
