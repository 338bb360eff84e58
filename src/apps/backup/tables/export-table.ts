import { sql, type RawBuilder } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { quoted, type PlannedTable } from './list-tables.ts'

/** About this much text is held at a time, whatever the rows weigh. */
const partBytes = 4 * 1024 * 1024
const mostRows = 2000

export interface TablePart {
  readonly rows: number
  /** One JSON array of column texts a line. */
  readonly content: Buffer
}

/** How every value is written as text, so that it reads back as the same value on another server. */
export async function fixTextForms(tx: Transaction): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'iso_8601', true), set_config('extra_float_digits', '1', true),
    set_config('bytea_output', 'hex', true)`.execute(tx)
}

/** Reads a table by a cursor; the batches grow or shrink with the rows' weight. */
export async function* exportTable(tx: Transaction, table: PlannedTable): AsyncGenerator<TablePart> {
  await sql`declare backup_rows no scroll cursor for ${await selectLines(tx, table)}`.execute(tx)
  let lines: string[] = []
  let bytes = 0
  for (let batch = 20; ;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(batch))} from backup_rows`.execute(tx)
    const batchBytes = rows.reduce((sum, { line }) => sum + Buffer.byteLength(line) + 1, 0)
    lines.push(...rows.map(({ line }) => line))
    bytes += batchBytes
    const isEnd = rows.length < batch
    if (lines.length && (isEnd || bytes >= partBytes)) {
      yield { rows: lines.length, content: Buffer.from(`${lines.join('\n')}\n`) }
      lines = []
      bytes = 0
    }
    if (isEnd) break
    batch = Math.min(mostRows, Math.max(1, Math.floor((partBytes * rows.length) / batchBytes)))
  }
  await sql`close backup_rows`.execute(tx)
}

async function selectLines(tx: Transaction, table: PlannedTable): Promise<RawBuilder<unknown>> {
  const texts = sql.raw(table.columns.map(({ name }) => `${quoted(name)}::text`).join(', '))
  const own = sql`select to_json(array[${texts}])::text as line from ${sql.raw(quoted(table.name))}`
  if (table.name !== 'base.outbox' || !(await hasQueue(tx))) return own
  return sql`${own} union all select to_json(array[${sql.raw(table.columns.map(openDelivery).join(', '))}])::text from (
    select distinct on (data->'event'->>'id') data->'event' as event, created_on from jobs.job
    where name = 'events' and state < 'completed' order by data->'event'->>'id') delivery`
}

async function hasQueue(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass('jobs.job') is not null as found`.execute(tx)
  return rows[0]!.found
}

/** An event that was handed to the queue and not heard by all is kept as if it still waited: listeners hear it at least once. */
function openDelivery({ name }: { readonly name: string }): string {
  return name === 'saved_at' ? 'created_on::text' : `event->>'${name}'`
}
