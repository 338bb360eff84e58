import type { Transaction } from '#base/database/index.ts'
import { Problem, type UseCase } from '#base/http/index.ts'
import { identityProblems } from '../contract/index.ts'
import { findAccountById, type CredentialedAccount } from './find-account.ts'
import { findLock, recordFailure } from './lockout.ts'
import { verifyPassword } from './password-hash.ts'
import { readPolicy } from './policy.ts'

/**
 * The signed-in person shows once more that it is they. A wrong password counts as at sign-in; the problem is answered
 * and must be returned, not thrown, so that the count stays.
 */
export async function confirmPassword(
  tx: Transaction,
  { actor, clientAddress }: Pick<UseCase<unknown>, 'actor' | 'clientAddress'>,
  password: string,
): Promise<CredentialedAccount | Problem> {
  const account = await findAccountById(tx, actor.personId)
  if (!account) return identityProblems.refuse('identity.account-not-found')
  const policy = await readPolicy(tx)
  const lock = await findLock(tx, account.username, account, policy)
  if (lock) return lock
  if (await verifyPassword(password, account.passwordHash)) return account
  await recordFailure(tx, { username: account.username, address: clientAddress }, account.id, policy)
  return identityProblems.refuse('identity.wrong-credentials', '现在的密码不正确，请重新输入')
}
