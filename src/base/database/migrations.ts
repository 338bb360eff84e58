import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db } from './connection.ts'
import { inTransaction } from './transaction.ts'

/** A module's folder of `YYYYMMDDHHMM-verb-object.sql`; its tables live in the schema of the same name. */
export interface MigrationSource {
  readonly module: string
  readonly folder: URL
}

export interface MigrationIdentity {
  readonly name: string
  readonly module: string
  /** SHA-256 of its text. */
  readonly hash: string
}

interface Migration extends MigrationIdentity {
  readonly text: string
}

const namePattern = /^\d{12}-[a-z0-9]+(-[a-z0-9]+)+\.sql$/

/**
 * Applies, in order of their names, the migrations that the database lacks; all in one transaction, under a row lock, so
 * that processes that start together wait for each other. Forward only; a changed past migration is refused. `only` stops
 * at the state of an older version, for what a backup of it holds.
 */
export async function migrate(
  db: Db,
  sources: readonly MigrationSource[],
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const wanted = await readMigrations(sources)
  await sql`create schema if not exists base`.execute(db).catch(ignoreRace)
  await sql`create table if not exists base.migration (name text primary key, module text not null, hash text not null, applied_at timestamptz not null default now())`
    .execute(db)
    .catch(ignoreRace)
  return inTransaction(db, async (tx) => {
    await sql`lock table base.migration in share row exclusive mode`.execute(tx)
    const { rows } = await sql<{ name: string; hash: string }>`select name, hash from base.migration`.execute(tx)
    const applied = new Map(rows.map((row) => [row.name, row.hash]))
    const unknown = [...applied.keys()].filter((name) => !wanted.some((migration) => migration.name === name))
    if (unknown.length)
      throw new Error(`数据属于更新的版本（多出迁移 ${unknown.join('、')}），请使用当时的版本启动，或从备份恢复`)
    const done: string[] = []
    for (const migration of wanted) {
      const before = applied.get(migration.name)
      if (before === migration.hash || (only && !only.has(migration.name))) continue
      if (before) throw new Error(`迁移 ${migration.name} 在执行之后被改动；请恢复原文，另写一个新的迁移`)
      await sql.raw(`create schema if not exists "${migration.module.replaceAll('-', '_')}"`).execute(tx)
      await sql.raw(migration.text).execute(tx)
      await sql`insert into base.migration (name, module, hash) values (${migration.name}, ${migration.module}, ${migration.hash})`.execute(
        tx,
      )
      done.push(migration.name)
    }
    return done
  })
}

/** Every migration of the sources in the order in which they run. */
export async function listMigrations(sources: readonly MigrationSource[]): Promise<MigrationIdentity[]> {
  return (await readMigrations(sources)).map(({ name, module, hash }) => ({ name, module, hash }))
}

async function readMigrations(sources: readonly MigrationSource[]): Promise<Migration[]> {
  return (await Promise.all(sources.map(readSource))).flat().toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

async function readSource(source: MigrationSource): Promise<Migration[]> {
  const files = (await readdir(source.folder)).filter((file) => file.endsWith('.sql'))
  return Promise.all(
    files.map(async (name) => {
      if (!namePattern.test(name)) throw new Error(`迁移文件 ${name} 应命名为“年月日时分-动词-对象.sql”`)
      const text = await readFile(new URL(name, source.folder), 'utf8')
      return { name, module: source.module, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Two processes may create the same schema at the same moment; one of them loses harmlessly. */
function ignoreRace(error: unknown): void {
  const code = (error as { code?: string }).code
  if (code !== '23505' && code !== '42P06' && code !== '42P07') throw error
}
