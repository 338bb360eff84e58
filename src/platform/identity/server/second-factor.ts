import { createHash } from 'node:crypto'
import { businessToday, now } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { newCode } from '#base/ids/index.ts'
import type { SecurityPolicy } from '../contract/index.ts'
import { listHeldPosts } from './held-posts.ts'
import { stepOfCode } from './one-time-code.ts'
import { identityTables } from './tables.ts'

const hashCode = (code: string) => createHash('sha256').update(code).digest()

/** Whether one of the person's roles of today demands a second factor. */
export async function isSecondFactorEnforced(
  db: Db | Transaction,
  personId: string,
  policy: SecurityPolicy,
): Promise<boolean> {
  if (policy.secondFactorRoles.length === 0) return false
  const held = await listHeldPosts(db, personId, businessToday())
  return held.some((post) => policy.secondFactorRoles.includes(post.role))
}

/** Accepts a code of the authenticator once, or uses up a recovery code. */
export async function acceptCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
  return code.length === 6 ? acceptTimeCode(tx, personId, code) : useRecoveryCode(tx, personId, code)
}

async function acceptTimeCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const tables = identityTables(tx)
  const credential = await tables
    .selectFrom('identity.credential')
    .select(['totp_secret', 'totp_last_step'])
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!credential?.totp_secret) return false
  const step = stepOfCode(credential.totp_secret, code, now())
  if (step === undefined || step <= (credential.totp_last_step ?? 0)) return false
  await tables
    .updateTable('identity.credential')
    .where('person_id', '=', personId)
    .set({ totp_last_step: step })
    .execute()
  return true
}

async function useRecoveryCode(tx: Transaction, personId: string, code: string): Promise<boolean> {
  const used = await identityTables(tx)
    .updateTable('identity.recovery_code')
    .where('person_id', '=', personId)
    .where('code_hash', '=', hashCode(code))
    .where('used_at', 'is', null)
    .set({ used_at: now() })
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}

/** Binds the authenticator and answers new recovery codes; `step` is the one just shown, which must not work again. */
export async function enrol(tx: Transaction, personId: string, secret: string, step: number): Promise<string[]> {
  await identityTables(tx)
    .updateTable('identity.credential')
    .where('person_id', '=', personId)
    .set({ totp_secret: secret, totp_enrolled_at: now(), totp_last_step: step })
    .execute()
  return renewRecoveryCodes(tx, personId)
}

/** Ten codes for the day when the telephone is lost; earlier ones no longer work. */
export async function renewRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
  const tables = identityTables(tx)
  const codes = Array.from({ length: 10 }, () => newCode(12))
  await tables.deleteFrom('identity.recovery_code').where('person_id', '=', personId).execute()
  await tables
    .insertInto('identity.recovery_code')
    .values(codes.map((code) => ({ person_id: personId, code_hash: hashCode(code), used_at: null })))
    .execute()
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'))
}

export async function unenrol(tx: Transaction, personId: string): Promise<void> {
  const tables = identityTables(tx)
  await tables
    .updateTable('identity.credential')
    .where('person_id', '=', personId)
    .set({ totp_secret: null, totp_enrolled_at: null, totp_last_step: null })
    .execute()
  await tables.deleteFrom('identity.recovery_code').where('person_id', '=', personId).execute()
}
