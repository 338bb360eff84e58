import type { OpenDatabase } from '#base/database/index.ts'

/** Any number that nobody else uses. */
const startLock = 7_465_110_820

/**
 * Lets processes that start on the same database do so one after the other: the second finds everything done. Only for
 * their comfort (migrations have a lock of their own), so an engine without such locks is no hindrance.
 */
export async function inTurn<T>(database: OpenDatabase, work: () => Promise<T>): Promise<T> {
  const client = await database.pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [startLock]).catch(() => {})
    return await work()
  } finally {
    // The connection goes, and the lock with it.
    client.release(true)
  }
}
