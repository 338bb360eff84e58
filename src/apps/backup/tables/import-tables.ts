import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { DamagedBackup, type TableManifest } from '../archive/manifest.ts'
import { listTables, quoted } from './list-tables.ts'

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/**
 * Empties the tables of what migrations put there and lets `fill` insert in any order: foreign keys are taken away, and
 * checked as a whole when they come back. Triggers that forbid changes rest meanwhile.
 */
export async function replaceRows(
  tx: Transaction,
  tables: readonly TableManifest[],
  fill: () => Promise<void>,
): Promise<void> {
  await refuseOtherColumns(tx, tables)
  const keys = await dropForeignKeys(tx)
  const names = tables.map(({ name }) => quoted(name))
  for (const name of names) await sql.raw(`alter table ${name} disable trigger user`).execute(tx)
  if (names.length) await sql.raw(`truncate ${names.join(', ')}`).execute(tx)
  await fill()
  for (const { table, name, definition } of keys)
    await sql.raw(`alter table ${table} add constraint ${quoted(name)} ${definition}`).execute(tx)
  for (const name of names) await sql.raw(`alter table ${name} enable trigger user`).execute(tx)
}

async function refuseOtherColumns(tx: Transaction, tables: readonly TableManifest[]): Promise<void> {
  const present = new Map((await listTables(tx)).map((table) => [table.name, JSON.stringify(table.columns)]))
  const odd = tables
    .filter(({ name, columns }) => present.get(name) !== JSON.stringify(columns))
    .map(({ name }) => name)
  const missing = [...present.keys()].filter((name) => !tables.some((table) => table.name === name))
  if (odd.length + missing.length)
    throw new DamagedBackup(`备份与其自述的版本不符：表 ${[...odd, ...missing].join('、')} 的结构不同`)
}

async function dropForeignKeys(tx: Transaction): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select k.conrelid::regclass::text as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname <> 'jobs'`.execute(tx)
  for (const { table, name } of rows) await sql.raw(`alter table ${table} drop constraint ${quoted(name)}`).execute(tx)
  return rows
}

/** Inserts one part; answers how many rows it had. */
export async function importPart(tx: Transaction, table: TableManifest, content: Buffer): Promise<number> {
  const lines = content.toString().trimEnd().split('\n')
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ')
  const values = table.columns.map(({ type }, index) => `(line->>${index})::${type}`).join(', ')
  await sql`insert into ${sql.raw(`${quoted(table.name)} (${columns})`)} select ${sql.raw(values)}
    from json_array_elements(${`[${lines.join(',')}]`}::json) as line`.execute(tx)
  return lines.length
}
