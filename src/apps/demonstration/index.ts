import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { now, setBusinessOffset } from '#base/clock/index.ts'
import type { OpenDatabase } from '#base/database/index.ts'
import { log } from '#base/log/index.ts'
import { openStage } from './stage.ts'
import { playYears } from './years.ts'

/** The day on which the demonstration's business time begins; from then on it moves as time does. */
const businessStart = Date.parse('2020-12-28T09:00:00+08:00')

interface Played {
  /** Wall time at which business time stood at its start. */
  readonly startedAt: string
}

/**
 * Plays the demonstration year once into an empty database, through the product's own endpoints; later starts only set the
 * clock. Writes the accounts to `demo-accounts.json` of the data folder.
 */
export async function playDemonstration(
  fetch: (request: Request) => Response | Promise<Response>,
  database: OpenDatabase,
  dataDirectory: string,
): Promise<void> {
  const found = await sql<{
    value: Played | 'playing'
  }>`select value from base.setting where key = 'demonstration'`.execute(database.db)
  const before = found.rows[0]?.value
  if (before === 'playing') throw new Error(`演示数据上次没有装完，请删除数据目录 ${dataDirectory} 后重新启动`)
  if (before) return setBusinessOffset(businessStart - Date.parse(before.startedAt))
  await sql`insert into base.setting (key, value) values ('demonstration', '"playing"')`.execute(database.db)
  log.info('playing the demonstration year')
  const stage = openStage(fetch, database)
  await playYears(stage)
  const startedAt = now().toISOString()
  setBusinessOffset(businessStart - Date.parse(startedAt))
  await writeFile(path.join(dataDirectory, 'demo-accounts.json'), `${JSON.stringify(stage.accounts, null, 2)}\n`, {
    mode: 0o600,
  })
  await sql`update base.setting set value = ${JSON.stringify({ startedAt })}::jsonb, changed_at = now() where key = 'demonstration'`.execute(
    database.db,
  )
}
