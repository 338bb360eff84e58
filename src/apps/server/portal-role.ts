import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { inTransaction, type Db, type MigrationIdentity, type Transaction } from '#base/database/index.ts'
import { log } from '#base/log/index.ts'
import type { PortalRight } from '#base/module/index.ts'
import { modules } from './modules.ts'

/** The database role of a portal that runs apart from the workbench. */
export const portalRole = 'shanzhi_portal'

const ofBase: readonly PortalRight[] = [
  { table: 'base.migration', read: 'all' },
  { table: 'base.setting', read: 'all' },
  { table: 'base.outbox', insert: true },
  { table: 'audit.entry', insert: true },
]

/**
 * Makes the role where it lacks and gives it exactly what the modules declare. Done by the process that migrates; where its
 * own account may not make roles, the log says what an administrator has to run once.
 */
export async function grantPortalRights(db: Db): Promise<void> {
  const rights = [...ofBase, ...modules.flatMap((module) => module.portalRights ?? [])]
  const hash = createHash('sha256').update(JSON.stringify(rights)).digest('hex')
  if (await areGranted(db, hash)) return
  try {
    await inTransaction(db, async (tx) => {
      await makeRole(tx)
      await takeEverything(tx)
      for (const right of rights) await grant(tx, right)
      await sql`insert into base.setting (key, value) values ('portal-rights', ${JSON.stringify(hash)}::jsonb)
        on conflict (key) do update set value = excluded.value, changed_at = now()`.execute(tx)
    })
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    log.warn(
      `没有建立门户专用的数据库角色：账号无权限。门户与工作台分开运行时，请由管理员执行 create role ${portalRole} login 后重新启动`,
    )
  }
}

async function areGranted(db: Db, hash: string): Promise<boolean> {
  const { rows } = await sql<{ granted: boolean }>`
    select exists(select 1 from pg_roles where rolname = ${portalRole})
      and exists(select 1 from base.setting where key = 'portal-rights' and value = ${JSON.stringify(hash)}::jsonb) as granted`.execute(
    db,
  )
  return rows[0]!.granted
}

async function makeRole(tx: Transaction): Promise<void> {
  const { rows } = await sql`select 1 from pg_roles where rolname = ${portalRole}`.execute(tx)
  if (!rows.length) await sql.raw(`create role ${portalRole} login`).execute(tx)
}

async function takeEverything(tx: Transaction): Promise<void> {
  const { rows: schemas } = await sql<{ name: string }>`
    select quote_ident(nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`.execute(
    tx,
  )
  for (const { name } of schemas) {
    await sql.raw(`revoke all on all tables in schema ${name} from ${portalRole}`).execute(tx)
    await sql.raw(`revoke all on schema ${name} from ${portalRole}`).execute(tx)
  }
  const { rows: policies } = await sql<{ name: string; table: string }>`
    select polname as name, polrelid::regclass::text as table from pg_policy where polname like 'portal\\_%'`.execute(
    tx,
  )
  for (const { name, table } of policies) await sql.raw(`drop policy ${name} on ${table}`).execute(tx)
}

async function grant(tx: Transaction, { table, read, rows, insert, update, lock }: PortalRight): Promise<void> {
  const give = (right: string) => sql.raw(`grant ${right} on ${table} to ${portalRole}`).execute(tx)
  await sql.raw(`grant usage on schema ${table.split('.')[0]} to ${portalRole}`).execute(tx)
  if (read) await give(read === 'all' ? 'select' : `select (${read.join(', ')})`)
  if (insert) await give('insert')
  if (update) await give(`update (${update.join(', ')})`)
  // PostgreSQL lets only those lock a row who may update something of it; the policy below refuses the update itself.
  if (lock) await give('update')
  if (rows || lock) await restrictRows(tx, table, rows ?? 'true', lock === true)
}

/** A restrictive policy for the portal beside one that lets everybody else pass as before. */
async function restrictRows(tx: Transaction, table: string, rows: string, onlyLock: boolean): Promise<void> {
  const policies = [
    `portal_everyone on ${table} to public using (true) with check (true)`,
    `portal_rows on ${table} as restrictive to ${portalRole} using (${rows})`,
    ...(onlyLock ? [`portal_lock on ${table} as restrictive for update to ${portalRole} with check (false)`] : []),
  ]
  await sql.raw(`alter table ${table} enable row level security`).execute(tx)
  for (const policy of policies) await sql.raw(`create policy ${policy}`).execute(tx)
}

/** What a portal needs to know before it serves: the schema is of its own version. */
export async function refuseOtherSchema(db: Db, wanted: readonly MigrationIdentity[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from base.migration`.execute(db).catch((error: unknown) => {
    throw new Error('数据库还没有准备好：请先启动工作台（ROLE=workbench 或 all），由它建立数据表和门户角色', {
      cause: error,
    })
  })
  const applied = new Set(rows.map(({ name }) => name))
  const missing = wanted.filter(({ name }) => !applied.has(name))
  if (missing.length) throw new Error('数据库是旧版本的：请先用本版本启动工作台，由它升级，再启动门户')
}
