import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { log } from '../log/index.ts'
import { PreparingClient } from './preparing-client.ts'

// Days stay `YYYY-MM-DD` strings, big integers become numbers (counts and 分 stay far below 2^53).
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

// oxlint-disable-next-line typescript/no-empty-object-type -- no tables: each module brings its own slice
export type Db = Kysely<{}>

export interface OpenDatabase {
  readonly db: Db
  /** For prepared statements on hot paths: `pool.query({name, text, values})`. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Opens a pool. `onLost` is told when the server went away, so that an embedded one can be started again. */
export function openDatabase(connection: pg.PoolConfig, onLost?: () => void): OpenDatabase {
  const pool = new pg.Pool({
    Client: PreparingClient,
    max: 16,
    connectionTimeoutMillis: 10_000,
    application_name: 'shanzhi',
    ...connection,
  })
  pool.on('error', (error) => {
    log.warn({ reason: error.message }, 'idle database connection lost')
    onLost?.()
  })
  // A connection in use that breaks fails its query; without a listener it would end the process as well.
  pool.on('connect', (client) => client.on('error', () => onLost?.()))
  // oxlint-disable-next-line typescript/no-empty-object-type -- as above
  const db = new Kysely<{}>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await db.destroy()
    // The query builder leaves the pool alone where nobody used it.
    if (!pool.ending) await pool.end()
  }
  return { db, pool, close }
}
