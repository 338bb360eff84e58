import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { now } from '#base/clock/index.ts'
import type { MigrationIdentity, Transaction } from '#base/database/index.ts'
import { listOpenSegments, listStoredContents, type FileStore } from '#platform/files/index.ts'
import { contentEntryName, secretEntryName, segmentEntryName, tableEntryName } from './archive/entry-name.ts'
import type { Manifest, TableManifest } from './archive/manifest.ts'
import { writeArchive, type ArchiveWriter } from './archive/write-archive.ts'
import type { Installation } from './open-installation.ts'
import { exportTable, fixTextForms } from './tables/export-table.ts'
import { listTables, type PlannedTable } from './tables/list-tables.ts'

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/**
 * Writes one archive of the database, as it stood at one moment, and of every file that it then referred to. The product may
 * run meanwhile.
 */
export async function createBackup({ db, store, keysFolder }: Installation, file: string): Promise<Manifest> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      await fixTextForms(snapshot)
      const { rows: migrations } =
        await sql<MigrationIdentity>`select name, module, hash from base.migration order by name`.execute(snapshot)
      return writeArchive(file, async (archive) => {
        const tables: TableManifest[] = []
        for (const table of await listTables(snapshot)) tables.push(await writeTable(archive, snapshot, table))
        const contents = await writeContents(archive, snapshot, store)
        const segments = await writeSegments(archive, snapshot, store)
        await writeSecrets(archive, keysFolder)
        const createdAt = now().toISOString()
        return {
          format: 'shanzhi-backup',
          formatVersion: 1,
          productVersion: version,
          createdAt,
          migrations,
          tables,
          contents,
          segments,
        }
      })
    })
}

async function writeTable(archive: ArchiveWriter, snapshot: Transaction, table: PlannedTable): Promise<TableManifest> {
  const parts: string[] = []
  let rows = 0
  for await (const part of exportTable(snapshot, table)) {
    const sha256 = hashOf(part.content)
    await archive.add(tableEntryName(table.name, parts.length + 1, sha256), part.content)
    parts.push(sha256)
    rows += part.rows
  }
  return { ...table, columns: [...table.columns], rows, parts }
}

type Counted = Manifest['contents']

async function writeContents(archive: ArchiveWriter, snapshot: Transaction, store: FileStore): Promise<Counted> {
  const written = { count: 0, bytes: 0 }
  for await (const { sha256, bytes } of listStoredContents(snapshot)) {
    await archive.addStream(contentEntryName(sha256), bytes, await store.open(sha256))
    written.count++
    written.bytes += bytes
  }
  return written
}

async function writeSegments(archive: ArchiveWriter, snapshot: Transaction, store: FileStore): Promise<Counted> {
  const written = { count: 0, bytes: 0 }
  for await (const { key } of listOpenSegments(snapshot)) {
    const content = Buffer.concat(await (await store.openSegment(key)).toArray())
    await archive.add(segmentEntryName(key, hashOf(content)), content)
    written.count++
    written.bytes += content.length
  }
  return written
}

async function writeSecrets(archive: ArchiveWriter, keysFolder: string): Promise<void> {
  for (const file of await readdir(keysFolder).catch(() => [])) {
    const content = await readFile(path.join(keysFolder, file))
    await archive.add(secretEntryName(file, hashOf(content)), content)
  }
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
