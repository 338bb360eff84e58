import { sql } from 'kysely'
import { now } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Problem } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { identityProblems, type SecurityPolicy } from '../contract/index.ts'
import { identityTables } from './tables.ts'

interface Attempt {
  readonly username: string
  readonly address: string
}

/** Too many failures from one address, whatever the accounts. */
export async function findAddressRefusal(
  db: Db | Transaction,
  attempt: Attempt,
  policy: SecurityPolicy,
): Promise<Problem | undefined> {
  const failures = await countFailures(db, 'client_address', attempt.address, policy)
  if (failures < policy.failuresPerAddress) return undefined
  return identityProblems.refuse(
    'identity.too-many-failures',
    `本网络地址登录失败次数过多，请 ${policy.lockMinutes} 分钟后再试，或联系系统管理员`,
  )
}

/** An account that is locked; a name that nobody has locks in the same way. */
export async function findLock(
  db: Db | Transaction,
  username: string,
  account: { lockedUntil: Date | null } | undefined,
  policy: SecurityPolicy,
): Promise<Problem | undefined> {
  const at = now().getTime()
  if (account) {
    const left = (account.lockedUntil?.getTime() ?? 0) - at
    return left > 0 ? locked(Math.ceil(left / 60_000)) : undefined
  }
  const failures = await countFailures(db, 'username', username, policy)
  return failures >= policy.failuresBeforeLock ? locked(policy.lockMinutes) : undefined
}

function locked(minutes: number): Problem {
  return identityProblems.refuse(
    'identity.locked',
    `连续失败次数过多，账号已锁定，请 ${minutes} 分钟后再试，或联系系统管理员解锁`,
  )
}

/** Counts a wrong password or code; the last one allowed locks the account. */
export async function recordFailure(
  tx: Transaction,
  attempt: Attempt,
  personId: string | undefined,
  policy: SecurityPolicy,
): Promise<void> {
  const at = now()
  const tables = identityTables(tx)
  await tables
    .insertInto('identity.failed_sign_in')
    .values({ id: newId(), username: attempt.username, client_address: attempt.address, at })
    .execute()
  if (personId === undefined) return
  const lockedUntil = new Date(at.getTime() + policy.lockMinutes * 60_000)
  const isLast = sql<boolean>`failures + 1 >= ${policy.failuresBeforeLock}`
  await tables
    .updateTable('identity.credential')
    .where('person_id', '=', personId)
    .set({
      locked_until: sql`case when ${isLast} then ${lockedUntil}::timestamptz else locked_until end`,
      failures: sql`case when ${isLast} then 0 else failures + 1 end`,
    })
    .execute()
}

/** After a whole sign-in, or when an administrator unlocks. */
export async function clearFailures(tx: Transaction, personId: string): Promise<void> {
  await identityTables(tx)
    .updateTable('identity.credential')
    .where('person_id', '=', personId)
    .set({ failures: 0, locked_until: null })
    .execute()
}

async function countFailures(
  db: Db | Transaction,
  column: 'username' | 'client_address',
  value: string,
  policy: SecurityPolicy,
): Promise<number> {
  const since = new Date(now().getTime() - policy.lockMinutes * 60_000)
  const row = await identityTables(db)
    .selectFrom('identity.failed_sign_in')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(column, '=', value)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
