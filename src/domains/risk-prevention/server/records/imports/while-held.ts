import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'

/**
 * Does the work while no other process does it, by a lock that ends with its connection: whoever dies leaves nothing locked.
 * False where another has it.
 */
export function whileHeld(db: Db, id: string, work: () => Promise<void>): Promise<boolean> {
  const key = sql`hashtextextended(${`risk-prevention.record-import:${id}`}, 0)`
  return db.connection().execute(async (session) => {
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${key}) as held`.execute(session)
    if (!rows[0]?.held) return false
    try {
      await work()
      return true
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(session)
    }
  })
}
