import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { now } from '#base/clock/index.ts'
import type { MigrationIdentity, Transaction } from '#base/database/index.ts'
import { listOpenSegments, listStoredContents } from '#platform/files/index.ts'
import { contentEntryName, segmentEntryName, tableEntryName } from './archive/entry-name.ts'
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
export async function createBackup({ db, store }: Installation, file: string): Promise<Manifest> {
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
        const contents = { count: 0, bytes: 0 }
        for await (const { sha256, bytes } of listStoredContents(snapshot)) {
          await archive.addStream(contentEntryName(sha256), bytes, await store.open(sha256))
          contents.count++
          contents.bytes += bytes
        }
        const segments = { count: 0, bytes: 0 }
        for await (const { key } of listOpenSegments(snapshot)) {
          const content = Buffer.concat(await (await store.openSegment(key)).toArray())
          await archive.add(segmentEntryName(key, hashOf(content)), content)
          segments.count++
          segments.bytes += content.length
        }
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

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
