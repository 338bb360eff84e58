import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '#base/config/index.ts'
import {
  listMigrations,
  migrate,
  openDatabase,
  startEmbedded,
  type EmbeddedServer,
  type OpenDatabase,
} from '#base/database/index.ts'
import { log } from '#base/log/index.ts'
import { playDemonstration } from '#apps/demonstration/index.ts'
import { openFileStore, useFileStore } from '#platform/files/index.ts'
import { buildApplication } from './application.ts'
import { connectChannels } from './connect-channels.ts'
import { watchDatabase } from './database-watch.ts'
import { listen, type Listener } from './listen.ts'
import { allMigrations } from './modules.ts'
import { grantPortalRights, portalRole, refuseOtherSchema } from './portal-role.ts'
import { settleDemonstration } from './settle-demonstration.ts'
import { inTurn } from './start-in-turn.ts'

export interface RunningServer {
  readonly url: string
  /** As settled: whether the demonstration is served depends on what the database holds. */
  readonly config: Config
  readonly database: OpenDatabase
  readonly embedded: EmbeddedServer | undefined
  stop(): Promise<void>
}

/** The whole product in this process: database, migrations, pages and API, background work, as the role says. */
export async function startServer(config: Config): Promise<RunningServer> {
  /** What stops what was started: open requests end first, then the rest in the reverse order. */
  const started: (() => Promise<unknown>)[] = []
  let listener: Listener | undefined
  const stop = async () => {
    await listener?.close()
    for (const undo of started.toReversed()) await undo()
  }
  try {
    await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 })
    useFileStore(await openFileStore(config))
    const { url, serveWith } = (listener = await listen(config))
    const { database, embedded } = await openStorage(config, started)
    const settled = await inTurn(database, async () => {
      await settleSchema(config, database)
      const own = await settleDemonstration(config, database)
      started.push(connectChannels(own))
      const application = await buildApplication(own, database)
      started.push(application.stop)
      if (own.demonstration) await playDemonstration(application.fetch, database, config.dataDirectory)
      serveWith(application.fetch)
      return own
    })
    return { url, config: settled, database, embedded, stop }
  } catch (error) {
    await stop().catch((failure: unknown) => log.warn({ err: failure }, 'not everything could be stopped'))
    throw error
  }
}

/** A portal of its own has no right to change tables: it looks whether they are those that it knows. */
async function settleSchema(config: Config, { db }: OpenDatabase): Promise<void> {
  if (config.role === 'portal') return refuseOtherSchema(db, await listMigrations(allMigrations()))
  const applied = await migrate(db, allMigrations())
  if (applied.length) log.info({ applied: applied.length }, 'migrated')
  await grantPortalRights(db)
}

async function openStorage(
  config: Config,
  started: (() => Promise<unknown>)[],
): Promise<{ database: OpenDatabase; embedded: EmbeddedServer | undefined }> {
  if (config.databaseUrl) {
    const database = openDatabase({ connectionString: config.databaseUrl })
    started.push(database.close)
    return { database, embedded: undefined }
  }
  const embedded = await startEmbedded(path.join(config.dataDirectory, 'postgres'))
  started.push(embedded.stop)
  const user = config.role === 'portal' ? { user: portalRole } : {}
  const database = openDatabase({ ...embedded.connection, ...user }, () => watch.look())
  started.push(database.close)
  const watch = watchDatabase(embedded, database)
  started.push(watch.stop)
  return { database, embedded }
}
