import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { allMigrations, modules } from '#apps/server/modules.ts'
import { createTestDatabase } from '#tests/harness/database.ts'

const { pool } = await createTestDatabase()
const schemaOf = (module: string) => module.replaceAll('-', '_')
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_'`

test('every table stands in the schema of a module, and none in public', async () => {
  const { rows } = await pool.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm', 'v', 'S', 'f') and ${ours}`,
  )
  const schemas = new Set(allMigrations().map(({ module }) => schemaOf(module)))
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter(({ schema }) => !schemas.has(schema))).toEqual([])
})

test('a migration makes nothing outside the schema of its own module', async () => {
  const faults: string[] = []
  for (const { module, folder } of allMigrations())
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql'))) {
      const text = (await readFile(new URL(file, folder), 'utf8')).replaceAll(/--.*$/gm, '')
      const touched = text.matchAll(
        /\b(?:create|alter|drop)\s+(?:table|view|materialized view|function|type|sequence)\s+(?:if (?:not )?exists\s+)?"?([a-z_]+)"?\./gi,
      )
      for (const [, schema] of touched) if (schema !== schemaOf(module)) faults.push(`${file}: ${schema}`)
    }
  expect(faults).toEqual([])
})

test('foreign keys cross schemas only along the uses that a module declares', async () => {
  const { rows } = await pool.query<{ from: string; to: string; name: string }>(
    `select n.nspname as from, m.nspname as to, k.conname as name from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
     where k.contype = 'f' and n.oid <> m.oid`,
  )
  const allowed = new Set(
    modules.flatMap(({ manifest }) => manifest.uses.map((used) => `${schemaOf(manifest.name)} → ${schemaOf(used)}`)),
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ from, to }) => !allowed.has(`${from} → ${to}`))).toEqual([])
})

test('ids are made in the application: there is no sequence and no serial column', async () => {
  const { rows } = await pool.query(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${ours}`,
  )
  expect(rows).toEqual([])
})

test('every foreign key is served by an index, so that nothing is locked or searched table-wide', async () => {
  const { rows } = await pool.query<{ table: string; name: string }>(
    `select k.conrelid::regclass::text as table, k.conname as name from pg_constraint k
     join pg_class c on c.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.confdeltype in ('c', 'n') and not exists (
       select 1 from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`,
  )
  expect(rows).toEqual([])
})
