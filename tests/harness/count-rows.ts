import type { TestDatabase } from './database.ts'

/** How many rows each table of the product has; what runs beside (jobs) is left out. */
export async function countRows({ pool }: Pick<TestDatabase, 'pool'>): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ counting: string }>(
    `select string_agg(format('select %L as name, count(*)::int as count from %I.%I',
       table_schema || '.' || table_name, table_schema, table_name), ' union all ') as counting
     from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'jobs')`,
  )
  const counted = await pool.query<{ name: string; count: number }>(rows[0]!.counting)
  return Object.fromEntries(counted.rows.map(({ name, count }) => [name, count]))
}
