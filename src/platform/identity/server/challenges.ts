import { now } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { identityProblems } from '../contract/index.ts'
import { hashToken, newToken } from './secrets.ts'
import { identityTables } from './tables.ts'

const lifetimeMs = 5 * 60_000
const failuresAllowed = 5

export interface Challenge {
  readonly tokenHash: Buffer
  readonly personId: string
  readonly purpose: 'signIn' | 'enrolment' | 'enrolmentAtSignIn'
  readonly secret: string | null
}

/** A few minutes in which a code must follow; answers the token that goes with the code. */
export async function newChallenge(tx: Transaction, challenge: Omit<Challenge, 'tokenHash'>): Promise<string> {
  const token = newToken()
  await identityTables(tx)
    .insertInto('identity.challenge')
    .values({
      token_hash: hashToken(token),
      person_id: challenge.personId,
      purpose: challenge.purpose,
      totp_secret: challenge.secret,
      failures: 0,
      expires_at: new Date(now().getTime() + lifetimeMs),
    })
    .execute()
  return token
}

/** Takes hold of a challenge that is still open. @throws Problem `identity.challenge-ended` */
export async function getChallenge(tx: Transaction, token: string): Promise<Challenge> {
  const row = await identityTables(tx)
    .selectFrom('identity.challenge')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now())
    .where('failures', '<', failuresAllowed)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw identityProblems.refuse('identity.challenge-ended', '验证已过期或失败次数过多，请重新登录')
  return { tokenHash: row.token_hash, personId: row.person_id, purpose: row.purpose, secret: row.totp_secret }
}

export async function countWrongCode(tx: Transaction, { tokenHash }: Challenge): Promise<void> {
  await identityTables(tx)
    .updateTable('identity.challenge')
    .where('token_hash', '=', tokenHash)
    .set((challenge) => ({ failures: challenge('failures', '+', 1) }))
    .execute()
}

export async function closeChallenge(tx: Transaction, { tokenHash }: Challenge): Promise<void> {
  await identityTables(tx).deleteFrom('identity.challenge').where('token_hash', '=', tokenHash).execute()
}
