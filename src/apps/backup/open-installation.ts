import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '#base/config/index.ts'
import { openDatabase, startEmbedded, type Db } from '#base/database/index.ts'
import { openFileStore, useFileStore, type FileStore } from '#platform/files/index.ts'

export interface Installation {
  readonly db: Db
  readonly store: FileStore
  /** Secrets that lie beside the database: without them sealed contacts cannot be read. */
  readonly keysFolder: string
}

export const postgresFolder = (config: Config): string => path.join(config.dataDirectory, 'postgres')

/** Whether the environment names a place that the product has been started on. */
export function isInstalled(config: Config): boolean {
  return config.databaseUrl !== undefined || existsSync(path.join(postgresFolder(config), 'PG_VERSION'))
}

/** Lends database and files of the installation that the environment names; joins a running one, starts a stopped one. */
export async function withInstallation<T>(
  config: Config,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  await mkdir(config.dataDirectory, { recursive: true, mode: 0o700 })
  const store = await openFileStore(config)
  useFileStore(store)
  const embedded = config.databaseUrl ? undefined : await startEmbedded(postgresFolder(config))
  const database = openDatabase({ ...(embedded?.connection ?? { connectionString: config.databaseUrl }), max: 4 })
  try {
    return await work({ db: database.db, store, keysFolder: path.join(config.dataDirectory, 'keys') })
  } finally {
    await database.close()
    await embedded?.stop()
  }
}
