import { now } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { identityProblems } from '../contract/index.ts'
import { closeChallenge, countWrongCode, getChallenge, type Challenge } from './challenges.ts'
import { findAccountById } from './find-account.ts'
import { findLock, recordFailure } from './lockout.ts'
import { stepOfCode } from './one-time-code.ts'
import { readPolicy } from './policy.ts'
import { acceptCode, enrol } from './second-factor.ts'
import type { Client } from './sessions.ts'
import { completeSignIn, type SignInOutcome } from './sign-in.ts'

/** Second step of sign-in: the code that belongs to a challenge. A wrong one counts like a wrong password. */
export async function answerChallenge(
  tx: Transaction,
  given: { challenge: string; code: string },
  client: Client,
): Promise<SignInOutcome> {
  const challenge = await getChallenge(tx, given.challenge)
  const account = challenge.purpose === 'enrolment' ? undefined : await findAccountById(tx, challenge.personId)
  if (!account || account.disabledAt) throw identityProblems.refuse('identity.challenge-ended')
  const policy = await readPolicy(tx)
  const lock = await findLock(tx, account.username, account, policy)
  if (lock) return { answer: lock, account }
  const accepted = await accept(tx, challenge, given.code)
  if (!accepted) {
    await countWrongCode(tx, challenge)
    await recordFailure(tx, { username: account.username, address: client.address }, account.id, policy)
    return { answer: wrongCode(), account }
  }
  await closeChallenge(tx, challenge)
  return completeSignIn(tx, account, client, policy, accepted.recoveryCodes)
}

export function wrongCode() {
  return identityProblems.refuse(
    'identity.wrong-code',
    '动态码不正确，请核对手机时间后输入最新的 6 位动态码，或使用恢复码',
  )
}

/** Right codes answer with recovery codes where they completed an enrolment. */
async function accept(
  tx: Transaction,
  challenge: Challenge,
  code: string,
): Promise<{ recoveryCodes?: string[] } | undefined> {
  if (challenge.secret === null) return (await acceptCode(tx, challenge.personId, code)) ? {} : undefined
  const step = stepOfCode(challenge.secret, code, now())
  if (step === undefined) return undefined
  return { recoveryCodes: await enrol(tx, challenge.personId, challenge.secret, step) }
}
