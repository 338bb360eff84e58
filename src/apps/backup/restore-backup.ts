import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { allMigrations } from '#apps/server/modules.ts'
import { inTransaction, listMigrations, migrate, type Db, type Transaction } from '#base/database/index.ts'
import { sealAudit, verifyAudit } from '#platform/audit/index.ts'
import { restoreContent, verifyFiles } from '#platform/files/index.ts'
import { DamagedBackup, type Manifest, type TableManifest } from './archive/manifest.ts'
import { readArchive, type TakeEntry } from './archive/read-archive.ts'
import type { Installation } from './open-installation.ts'
import { importPart, replaceRows } from './tables/import-tables.ts'

/** A target or an archive that a restore will not touch; the message is Chinese. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused'
}

/** Reads the whole archive once before anything is written, and refuses one that this version cannot take. */
export async function inspectBackup(file: string): Promise<Manifest> {
  const manifest = await readArchive(file)
  const known = new Map((await listMigrations(allMigrations())).map(({ name, hash }) => [name, hash]))
  const unknown = manifest.migrations.filter(({ name, hash }) => known.get(name) !== hash).map(({ name }) => name)
  if (unknown.length)
    throw new RestoreRefused(
      `备份由版本 ${manifest.productVersion} 写出，含本版本没有的数据结构（${unknown.slice(0, 3).join('、')}），请用该版本恢复`,
    )
  return manifest
}

/**
 * Puts an inspected archive into an empty installation: schema of the archive's own version, every row, every file; then the
 * audit chain and every file are verified, all before the commit. A failure leaves the target as empty as it was.
 */
export async function restoreBackup(installation: Installation, file: string, manifest: Manifest): Promise<void> {
  const { db } = installation
  await refuseUsed(installation)
  const undo: (() => Promise<void>)[] = []
  try {
    await migrate(db, allMigrations(), new Set(manifest.migrations.map(({ name }) => name)))
    await inTransaction(db, async (tx) => {
      await undoAll(undo)
      await replaceRows(tx, manifest.tables, () => refill(tx, installation, file, manifest, undo))
      await verifyRestored(tx)
    })
  } catch (error) {
    await undoAll(undo)
    await dropEverything(db)
    throw error
  }
  await sealAudit(db)
}

/** Takes back what was put beside the database, before another attempt or for good. */
async function undoAll(undo: (() => Promise<void>)[]): Promise<void> {
  for (const one of undo.splice(0)) await one()
}

async function refuseUsed({ db, store }: Installation): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`.execute(db)
  if (rows.length)
    throw new RestoreRefused(
      '目标数据库不是空的，恢复不会覆盖已有数据；请用 DATA_DIR 指定一个新目录，或新建一个空数据库',
    )
  for await (const _ of store.list())
    throw new RestoreRefused('目标文件目录不是空的，恢复不会覆盖已有文件；请用 DATA_DIR（或 FILES_URL）指定一个新目录')
}

async function refill(
  tx: Transaction,
  { store, keysFolder }: Installation,
  file: string,
  manifest: Manifest,
  undo: (() => Promise<void>)[],
): Promise<void> {
  const byName = new Map(manifest.tables.map((table) => [table.name, { table, rows: 0 }]))
  const take: TakeEntry = async (entry, content, bytes) => {
    if (entry.kind === 'content') {
      undo.push(() => store.remove(entry.sha256))
      await restoreContent({ sha256: entry.sha256, bytes }, content)
    } else if (entry.kind === 'segment') {
      undo.push(() => store.removeSegments([entry.key]))
      await store.keepSegment(entry.key, await collect(content))
    } else if (entry.kind === 'secret') {
      const place = path.join(keysFolder, entry.file)
      await keepSecret(place, await collect(content))
      undo.push(() => rm(place, { force: true }))
    } else {
      const progress = byName.get(entry.table)
      if (!progress) throw new DamagedBackup(`备份清单中没有表 ${entry.table}`)
      progress.rows += await importPart(tx, progress.table, await collect(content))
    }
  }
  await readArchive(file, take)
  for (const { table, rows } of byName.values()) refuseOtherCount(table, rows)
}

/** A key that stands there already belongs to something else. */
async function keepSecret(place: string, content: Buffer): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  await writeFile(place, content, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new RestoreRefused(`目标数据目录里已有密钥 ${place}，恢复不会覆盖；请用 DATA_DIR 指定一个新目录`, {
      cause: error,
    })
  })
}

function refuseOtherCount(table: TableManifest, rows: number): void {
  if (rows !== table.rows)
    throw new DamagedBackup(`备份与清单不符：表 ${table.name} 应有 ${table.rows} 行，实有 ${rows} 行`)
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function verifyRestored(tx: Transaction): Promise<void> {
  const audit = await verifyAudit(tx)
  if (!audit.intact)
    throw new RestoreRefused(`备份中的审计日志不完整，没有恢复任何内容：${audit.firstBreak?.sentence ?? ''}`)
  const { missing, damaged } = await verifyFiles(tx)
  if (missing.length + damaged.length)
    throw new RestoreRefused(`备份缺少 ${missing.length} 个文件，${damaged.length} 个文件的内容不符，没有恢复任何内容`)
}

async function dropEverything(db: Db): Promise<void> {
  const schemas = new Set([...allMigrations().map(({ module }) => module.replaceAll('-', '_')), 'base'])
  for (const schema of schemas) await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db)
}
