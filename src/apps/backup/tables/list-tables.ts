import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'

export interface PlannedTable {
  /** `programmes.task`, both parts plain lower-case names. */
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/**
 * Every table with records, with its columns in a stable order. Not the list of migrations, which migrating writes anew,
 * and not the queue, which holds nothing but deliveries of events (those still open are kept as events).
 */
export async function listTables(db: Db | Transaction): Promise<PlannedTable[]> {
  const { rows } = await sql<PlannedTable>`
    select n.nspname || '.' || c.relname as name,
      jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attname) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'public')
      and (n.nspname, c.relname) <> ('base', 'migration')
    group by 1 order by 1`.execute(db)
  return rows
}

export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
}
