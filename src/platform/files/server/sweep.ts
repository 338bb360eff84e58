import { now } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { currentFileStore } from './store/current-file-store.ts'
import { fileTables } from './tables.ts'

const hour = 3_600_000
/** Longer than any transaction: what is younger may still be on its way into the database. */
const graceForContent = 48 * hour
const graceForSegments = 2 * hour

/** Takes away what nobody refers to: expired uploads, their segments, contents of work that was never committed. */
export const sweepFiles: JobDefinition = {
  name: 'files.sweep',
  schedule: '17 * * * *',
  run: async (_payload, db) => sweep(db, now()),
}

export async function sweep(db: Db, at: Date): Promise<void> {
  const store = await currentFileStore()
  const before = (milliseconds: number) => new Date(at.getTime() - milliseconds)
  await fileTables(db).deleteFrom('files.upload').where('expires_at', '<', at).execute()
  await sweepSegments(db, before(graceForSegments))
  await store.removeLeftovers(before(graceForContent))
  await sweepContents(db, before(graceForContent))
}

async function sweepSegments(db: Db, until: Date): Promise<void> {
  const store = await currentFileStore()
  for await (const { key, keptAt } of store.listSegments()) {
    if (keptAt >= until) continue
    const used = await fileTables(db)
      .selectFrom('files.upload_segment')
      .select('key')
      .where('key', '=', key)
      .executeTakeFirst()
    if (!used) await store.removeSegments([key])
  }
}

async function sweepContents(db: Db, until: Date): Promise<void> {
  await fileTables(db)
    .deleteFrom('files.content as content')
    .where('content.stored_at', '<', until)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('files.file as file').select('file.id').whereRef('file.sha256', '=', 'content.sha256'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('files.upload as upload').select('upload.id').whereRef('upload.sha256', '=', 'content.sha256'),
        ),
      ),
    )
    .execute()
  const store = await currentFileStore()
  for await (const { sha256, keptAt } of store.list()) {
    if (keptAt >= until) continue
    const used = await fileTables(db)
      .selectFrom('files.content')
      .select('sha256')
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    if (!used) await store.remove(sha256)
  }
}
