import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db, OpenDatabase } from '#base/database/index.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

const connectionOf = ({ pool: { options } }: OpenDatabase) => ({
  host: options.host,
  port: options.port,
  user: options.user,
  database: options.database,
})

/** The yardstick as a process of its own: the same statements, and nothing else. */
export async function startBareService(
  database: OpenDatabase,
  list: readonly Statement[],
  insert: Statement,
): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('bare-service.ts', import.meta.url))], {
    env: {
      ...process.env,
      BARE_CONNECTION: JSON.stringify(connectionOf(database)),
      BARE_LIST: JSON.stringify(list),
      BARE_INSERT: JSON.stringify(insert),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  )
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill('SIGTERM') }
}

/** The very statements that the product sends for a piece of work, in their order; counts come last. */
export async function statementsOf(
  database: OpenDatabase,
  work: (db: Db) => Promise<unknown>,
  expected: number,
): Promise<Statement[]> {
  const sent: Statement[] = []
  // oxlint-disable-next-line typescript/no-empty-object-type -- as the product's own
  const db: Db = new Kysely<{}>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...connectionOf(database), max: 2 }) }),
    log: ({ query: { sql: text, parameters } }) => {
      sent.push({ text, values: parameters })
    },
  })
  await work(db)
  await db.destroy()
  if (sent.length !== expected) throw new Error(`expected ${expected} statements, saw ${sent.length}`)
  return sent.toSorted((a) => (a.text.includes('count(*)') ? 1 : -1))
}
