import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ClientConfig } from 'pg'
import type { TestProject } from 'vitest/node'
import { allMigrations } from '#apps/server/modules.ts'
import { migrate, openDatabase, startEmbedded } from '#base/database/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseConnection: ClientConfig
  }
}

/** One server for the whole run (or the one of DATABASE_URL), with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL']
  if (given) {
    const connection: ClientConfig = { connectionString: given }
    await prepareTemplate(connection)
    project.provide('databaseConnection', connection)
    return async () => {}
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-test-'))
  const server = await startEmbedded(path.join(folder, 'postgres'), { throwaway: true })
  await prepareTemplate(server.connection)
  project.provide('databaseConnection', { ...server.connection })
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function prepareTemplate(connection: ClientConfig): Promise<void> {
  const main = openDatabase({ ...connection, max: 1 })
  await main.pool.query('drop database if exists shanzhi_template')
  await main.pool.query('create database shanzhi_template')
  await main.close()
  const template = openDatabase({ ...withDatabase(connection, 'shanzhi_template'), max: 1 })
  await migrate(template.db, allMigrations())
  await template.close()
}

/** The same server, another database. */
export function withDatabase(connection: ClientConfig, database: string): ClientConfig {
  if (!connection.connectionString) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}
