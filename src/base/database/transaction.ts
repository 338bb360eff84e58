import type { Transaction as KyselyTransaction } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from './connection.ts'

// oxlint-disable-next-line typescript/no-empty-object-type -- no tables: each module brings its own slice
export type Transaction = KyselyTransaction<{}>

/** Serialization failure and deadlock: nothing was written, the whole work may run again. */
const transient = new Set(['40001', '40P01'])
const attempts = 6

type Injection = (attempt: number) => void
let inject: Injection | undefined

/** Tests make transactions fail just before commit; the returned function ends it. */
export function injectBeforeCommit(injection: Injection): () => void {
  inject = injection
  return () => (inject = undefined)
}

/**
 * Runs `work` in one transaction and retries it whole on a serialization failure or deadlock. `work` must have no effect
 * outside the database: it may run several times.
 */
export async function inTransaction<T>(db: Db, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => {
        const result = await work(tx)
        inject?.(attempt)
        return result
      })
    } catch (error) {
      if (!transient.has((error as { code?: string }).code ?? '') || attempt === attempts) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}
