import type { Pool } from 'pg'

export interface Row {
  readonly [column: string]: unknown
}

export interface Ownership {
  /** Ids of every record that belongs to the organisation or anything below it, and to nobody else. */
  readonly owned: ReadonlySet<string>
  /** A row of the table (`task`) that is owned: of this module, or of whichever has such a table where it has none. */
  findOwned(table: string, module?: string): Row | undefined
}

const notRecords = `('base', 'jobs', 'audit', 'pg_catalog', 'information_schema')`

/**
 * Reads off the schema itself what belongs to a subtree: rows that name one of its organisations, then whatever refers to
 * such a row, and so on. A new table is seen without anybody adding it here.
 */
export async function readOwnership(pool: Pool, organisationPath: string): Promise<Ownership> {
  const rows = await readRows(pool)
  const { rows: units } = await pool.query<{ id: string }>(
    `select id from organisations.organisation where path = $1 or path like $1 || '.%'`,
    [organisationPath],
  )
  const within = new Set(units.map(({ id }) => id))
  const owned = new Set<string>()
  for (const [table, all] of rows)
    if (table !== 'organisations.organisation')
      for (const row of all) if (within.has(unitOf(row))) owned.add(row['id'] as string)
  for (let before = -1; before !== owned.size;) {
    before = owned.size
    for (const all of rows.values())
      for (const row of all)
        if (Object.entries(row).some(([column, value]) => column.endsWith('_id') && owned.has(value as string)))
          owned.add(row['id'] as string)
  }
  const tablesNamed = (name: string, module: string) =>
    rows.get(`${module.replaceAll('-', '_')}.${name}`) ??
    [...rows].filter(([table]) => table.endsWith(`.${name}`)).flatMap(([, all]) => all)
  return {
    owned,
    findOwned: (table, module = '') => tablesNamed(table, module).find((row) => owned.has(row['id'] as string)),
  }
}

const unitOf = (row: Row) => (row['organisation_id'] ?? row['within_id'] ?? row['receiver_id']) as string

async function readRows(pool: Pool): Promise<Map<string, Row[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where column_name = 'id' and data_type = 'uuid' and table_schema not in ${notRecords}`,
  )
  const read = new Map<string, Row[]>()
  for (const { name } of tables) read.set(name, (await pool.query<Row>(`select * from ${name} order by id`)).rows)
  return read
}
