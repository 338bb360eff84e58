import { randomInt } from 'node:crypto'
import { now } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { identityProblems, type SecurityPolicy } from '../contract/index.ts'
import { weaknessesOf } from '../domain/password-policy.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { identityTables } from './tables.ts'

/** @throws Problem `identity.weak-password` that names every demand that is not met */
export function refuseWeakPassword(password: string, username: string, policy: SecurityPolicy): void {
  const weaknesses = weaknessesOf(password, username, policy)
  if (weaknesses.length > 0)
    throw identityProblems.refuse('identity.weak-password', `密码应满足：${weaknesses.join('；')}`)
}

/** The person's own new password. @throws Problem where it is weak or was used lately */
export async function chooseOwnPassword(
  tx: Transaction,
  account: { id: string; username: string; passwordHash: string },
  password: string,
  policy: SecurityPolicy,
): Promise<void> {
  refuseWeakPassword(password, account.username, policy)
  const tables = identityTables(tx)
  const former = await tables
    .selectFrom('identity.former_password')
    .select('password_hash')
    .where('person_id', '=', account.id)
    .orderBy('replaced_at', 'desc')
    .limit(policy.rememberedPasswords)
    .execute()
  for (const hash of [account.passwordHash, ...former.map((row) => row.password_hash)])
    if (await verifyPassword(password, hash))
      throw identityProblems.refuse(
        'identity.password-reused',
        `不能与现在的密码或最近 ${policy.rememberedPasswords} 次用过的密码相同，请另设一个`,
      )
  await tables
    .insertInto('identity.former_password')
    .values({ person_id: account.id, password_hash: account.passwordHash, replaced_at: now() })
    .execute()
  await storePassword(tx, account.id, password, { oneTime: false })
}

/** Stores a password; a one-time password must be replaced at the next sign-in. */
export async function storePassword(
  tx: Transaction,
  personId: string,
  password: string,
  options: { oneTime: boolean },
): Promise<void> {
  const at = now()
  await identityTables(tx)
    .updateTable('identity.credential')
    .where('person_id', '=', personId)
    .set({
      password_hash: await hashPassword(password),
      password_changed_at: at,
      must_change_since: options.oneTime ? at : null,
      failures: 0,
      locked_until: null,
    })
    .execute()
}

const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A password that can be read over the telephone: no l, o, O, I, 0, 1. */
export function newOneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
