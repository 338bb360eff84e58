import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, openSync } from 'node:fs'
import { chmod, chown, mkdir, readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { log } from '../log/index.ts'
import { embeddedBinaries } from './embedded-binaries.ts'
import { explain, initialise } from './embedded-initialise.ts'
import { launchPrefix } from './embedded-privileges.ts'

const majorVersion = '18'

export interface EmbeddedServer {
  readonly connection: pg.ClientConfig
  /** Process id of the server, for tests that kill it. */
  processId(): Promise<number | undefined>
  /** Starts the server again if it no longer answers. Safe to call at any time, from several processes. */
  ensureRunning(): Promise<void>
  /** Stops the server unless another process still uses it. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Also listen on this TCP port of the loopback address (tests of the DATABASE_URL way). */
  readonly tcpPort?: number
  /** Nobody keeps this data: nothing is flushed to the disk. For tests, never for an installation. */
  readonly throwaway?: boolean
}

/**
 * A PostgreSQL of our own in `directory`, on a Unix socket. A live server on the same folder is joined; one that died is
 * started again. The server outlives a crash of this process, so that nothing acknowledged is lost.
 */
export async function startEmbedded(directory: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  await refuseOtherVersion(directory)
  const socketDirectory = await socketFolder(directory)
  const connection: pg.ClientConfig = { host: socketDirectory, port: 5432, user: 'shanzhi', database: 'shanzhi' }
  let starting: Promise<void> | undefined
  const ensureRunning = () =>
    (starting ??= startOrJoin(directory, connection, options).finally(() => (starting = undefined)))
  await ensureRunning()
  await createDatabase(connection)
  return {
    connection,
    processId: () => postmasterId(directory),
    ensureRunning,
    stop: () => stopUnlessShared(directory, connection),
  }
}

async function refuseOtherVersion(directory: string): Promise<void> {
  const file = path.join(directory, 'PG_VERSION')
  if (!existsSync(file)) return
  const version = (await readFile(file, 'utf8')).trim()
  if (version !== majorVersion)
    throw new Error(
      `数据目录 ${directory} 属于 PostgreSQL ${version}，本版本使用 ${majorVersion}。请先用原版本执行备份（backup），再在新的空目录恢复（restore）`,
    )
}

/** Socket paths end at 107 bytes, so the socket lives in a short private folder named by the data folder. */
async function socketFolder(directory: string): Promise<string> {
  const key = createHash('sha256').update(path.resolve(directory)).digest('hex').slice(0, 16)
  const folder = path.join(os.tmpdir().length < 60 ? os.tmpdir() : '/tmp', `shanzhi-${process.getuid?.() ?? 0}-${key}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  return folder
}

/** A sixteenth of the machine's memory; it is taken only as pages are read, so a small city stays small. */
const sharedMegabytes = () => Math.round(Math.min(256, Math.max(48, os.totalmem() / 16 / 2 ** 20)))

async function startOrJoin(directory: string, connection: pg.ClientConfig, options: EmbeddedOptions): Promise<void> {
  if (await answers(connection)) return
  const { postgres, initdb } = await embeddedBinaries()
  const { command, uid } = launchPrefix()
  await mkdir(directory, { recursive: true, mode: 0o700 })
  if (uid !== undefined) for (const folder of [directory, String(connection.host)]) await chown(folder, uid, uid)
  if (!existsSync(path.join(directory, 'PG_VERSION'))) await initialise(directory, { initdb, command, uid })
  const settings = {
    listen_addresses: options.tcpPort ? '127.0.0.1' : '',
    port: String(options.tcpPort ?? 5432),
    unix_socket_directories: String(connection.host),
    max_connections: '80',
    shared_buffers: `${options.throwaway ? 48 : sharedMegabytes()}MB`,
    // Questions take milliseconds; starting workers for them takes longer than they save.
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    wal_level: 'replica',
    max_wal_size: '512MB',
    timezone: 'Asia/Shanghai',
    ...(options.throwaway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  if (options.tcpPort) connection.port = options.tcpPort
  for (let attempt = 1; ; attempt++) {
    const output = openSync(path.join(path.dirname(directory), `${path.basename(directory)}.log`), 'a')
    const words = [
      ...command,
      postgres,
      '-D',
      directory,
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ]
    const server = spawn(words[0]!, words.slice(1), {
      detached: true,
      stdio: ['ignore', output, output],
      uid,
      gid: uid,
    })
    server.unref()
    for (let wait = 0; wait < 300; wait++) {
      if (await answers(connection)) return
      if (server.exitCode !== null || server.signalCode !== null) break
      await sleep(20)
    }
    // A killed server stays a zombie for a moment and its lock file with it: try again.
    if (attempt >= 30)
      throw new Error(`数据库没有启动：${explain(await lastWords(directory))}（详见 ${directory}.log）`)
    log.warn({ attempt }, 'database did not start, trying again')
    await sleep(200)
  }
}

async function lastWords(directory: string): Promise<string> {
  const text = await readFile(`${directory}.log`, 'utf8').catch(() => '')
  return text.slice(-4000)
}

/** A connection of a moment. Where the server ends meanwhile its next question says so; unheard, that would end this process. */
function visitor(connection: pg.ClientConfig): pg.Client {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => {})
  return client
}

async function answers(connection: pg.ClientConfig): Promise<boolean> {
  const client = visitor({ ...connection, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function createDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = visitor(connection)
  await client.connect()
  try {
    await client.query('create database shanzhi')
  } catch (error) {
    const code = (error as { code?: string }).code
    // Present already, or just made by another process that starts at the same moment.
    if (code !== '42P04' && code !== '23505') throw error
  } finally {
    await client.end()
  }
}

async function postmasterId(directory: string): Promise<number | undefined> {
  const text = await readFile(path.join(directory, 'postmaster.pid'), 'utf8').catch(() => '')
  const id = Number.parseInt(text, 10)
  return Number.isNaN(id) ? undefined : id
}

async function stopUnlessShared(directory: string, connection: pg.ClientConfig): Promise<void> {
  if (await isShared(connection)) return
  const id = await postmasterId(directory)
  if (id === undefined) return
  process.kill(id, 'SIGINT')
  for (let wait = 0; wait < 250 && (await postmasterId(directory)) !== undefined; wait++) await sleep(20)
}

/** Our own connections take a moment to be gone from the server's list. */
async function isShared(connection: pg.ClientConfig): Promise<boolean> {
  const client = visitor(connection)
  const others = `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
  try {
    await client.connect()
    for (let wait = 0; wait < 20; wait++) {
      if (!(await client.query(others)).rowCount) return false
      await sleep(50)
    }
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
