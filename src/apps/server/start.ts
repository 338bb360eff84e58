import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import type { Config } from '#base/config/index.ts'
import { migrate, openDatabase, startEmbedded, type EmbeddedServer, type OpenDatabase } from '#base/database/index.ts'
import { log } from '#base/log/index.ts'
import { buildApplication } from './application.ts'
import { playDemonstration } from '#apps/demonstration/index.ts'
import { openFileStore, useFileStore } from '#platform/files/index.ts'
import { allMigrations } from './modules.ts'

export interface RunningServer {
  readonly url: string
  readonly database: OpenDatabase
  readonly embedded: EmbeddedServer | undefined
  stop(): Promise<void>
}

/** The whole product in this process: database, migrations, pages and API, background work, as the role says. */
export async function startServer(config: Config): Promise<RunningServer> {
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 })
  const embedded = config.databaseUrl ? undefined : await startEmbedded(path.join(config.dataDirectory, 'postgres'))
  const connection = embedded?.connection ?? { connectionString: config.databaseUrl }
  const database = openDatabase(
    connection,
    () => void embedded?.ensureRunning().catch((error) => log.error({ err: error }, 'database does not start')),
  )
  useFileStore(await openFileStore(config.filesUrl, config.dataDirectory))
  const applied = await migrate(database.db, allMigrations())
  if (applied.length) log.info({ applied: applied.length }, 'migrated')
  const application = await buildApplication(config, database)
  if (config.demonstration) await playDemonstration(application.fetch, database, config.dataDirectory)
  const http = await listen(application.fetch, config)
  const { port } = http.address() as { port: number }
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    database,
    embedded,
    stop: async () => {
      await new Promise((resolve) => http.close(resolve))
      await application.stop()
      await database.close()
      await embedded?.stop()
    },
  }
}

function listen(fetch: (request: Request) => Response | Promise<Response>, config: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, () => resolve(server))
    server.on('error', reject)
  })
}
