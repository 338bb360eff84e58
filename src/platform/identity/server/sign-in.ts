import { now } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { Problem } from '#base/http/index.ts'
import { identityProblems, type SecurityPolicy, type SignInAnswer } from '../contract/index.ts'
import { newChallenge } from './challenges.ts'
import { findAccountByUsername, type CredentialedAccount } from './find-account.ts'
import { clearFailures, findAddressRefusal, findLock, recordFailure } from './lockout.ts'
import { newEnrolment } from './one-time-code.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { readPolicy } from './policy.ts'
import { isSecondFactorEnforced } from './second-factor.ts'
import { openSession, type Client } from './sessions.ts'
import { identityTables } from './tables.ts'

/** How an attempt ended: with an answer, and a token where a session was opened, or with a problem that is on record. */
export interface SignInOutcome {
  readonly answer: SignInAnswer | Problem
  readonly token?: string
  readonly account?: { readonly id: string; readonly name: string; readonly organisationId: string }
}

let decoy: Promise<string> | undefined

/** First step: user name and password. Failures are counted, so the caller must let the transaction commit. */
export async function signIn(
  tx: Transaction,
  credentials: { username: string; password: string },
  client: Client,
): Promise<SignInOutcome> {
  const policy = await readPolicy(tx)
  const username = credentials.username.toLowerCase()
  const attempt = { username, address: client.address }
  const addressRefusal = await findAddressRefusal(tx, attempt, policy)
  if (addressRefusal) return { answer: addressRefusal }
  const account = await findAccountByUsername(tx, username)
  const refusedBy = (answer: Problem): SignInOutcome => (account ? { answer, account } : { answer })
  const lock = await findLock(tx, username, account, policy)
  if (lock) return refusedBy(lock)
  // A name that nobody has takes as long as a wrong password.
  const hash = account?.passwordHash ?? (await (decoy ??= hashPassword('decoy')))
  const isRight = (await verifyPassword(credentials.password, hash)) && account !== undefined
  if (!isRight) {
    await recordFailure(tx, attempt, account?.id, policy)
    const { failuresBeforeLock, lockMinutes } = policy
    const words = `用户名或密码不正确；连续失败 ${failuresBeforeLock} 次将锁定 ${lockMinutes} 分钟`
    return refusedBy(identityProblems.refuse('identity.wrong-credentials', words))
  }
  if (account.disabledAt) return refusedBy(identityProblems.refuse('identity.disabled', '账号已停用，请联系系统管理员'))
  return { ...(await afterPassword(tx, account, client, policy)), account }
}

async function afterPassword(
  tx: Transaction,
  account: CredentialedAccount,
  client: Client,
  policy: SecurityPolicy,
): Promise<SignInOutcome> {
  const { id: personId, username } = account
  if (account.totpSecret) {
    const challenge = await newChallenge(tx, { personId, purpose: 'signIn', secret: null })
    return { answer: { state: 'secondFactorNeeded', challenge } }
  }
  if (await isSecondFactorEnforced(tx, personId, policy)) {
    const enrolment = await newEnrolment(username)
    const challenge = await newChallenge(tx, { personId, purpose: 'enrolmentAtSignIn', secret: enrolment.secret })
    return { answer: { state: 'enrolmentNeeded', challenge, enrolment } }
  }
  return completeSignIn(tx, account, client, policy)
}

/** Last step: the failures are forgotten, an outworn password is marked, the session opens. */
export async function completeSignIn(
  tx: Transaction,
  account: CredentialedAccount,
  client: Client,
  policy: SecurityPolicy,
  recoveryCodes?: string[],
): Promise<SignInOutcome> {
  await clearFailures(tx, account.id)
  const at = now()
  const age = at.getTime() - account.passwordChangedAt.getTime()
  const isOutworn = policy.maximumAgeDays > 0 && age > policy.maximumAgeDays * 86_400_000
  if (isOutworn && !account.mustChangeSince)
    await identityTables(tx)
      .updateTable('identity.credential')
      .where('person_id', '=', account.id)
      .set({ must_change_since: at })
      .execute()
  const token = await openSession(tx, account.id, client, policy)
  const mustChangePassword = isOutworn || account.mustChangeSince !== null
  return {
    answer: { state: 'signedIn', mustChangePassword, ...(recoveryCodes ? { recoveryCodes } : {}) },
    token,
    account,
  }
}
