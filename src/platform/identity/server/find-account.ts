import type { Transaction } from '#base/database/index.ts'
import { identityTables } from './tables.ts'

/** Person and credential as sign-in needs them. */
function selectAccount(tx: Transaction) {
  return identityTables(tx)
    .selectFrom('identity.person as p')
    .innerJoin('identity.credential as c', 'c.person_id', 'p.id')
    .select([
      'p.id',
      'p.name',
      'p.username',
      'p.organisation_id as organisationId',
      'p.disabled_at as disabledAt',
      'c.password_hash as passwordHash',
      'c.password_changed_at as passwordChangedAt',
      'c.must_change_since as mustChangeSince',
      'c.locked_until as lockedUntil',
      'c.totp_secret as totpSecret',
    ])
}

export type CredentialedAccount = NonNullable<Awaited<ReturnType<typeof findAccountByUsername>>>

/** Holds the credential, so that attempts on one account come one after another and each counts. */
export function findAccountByUsername(tx: Transaction, username: string) {
  return selectAccount(tx).where('p.username', '=', username).forUpdate('c').executeTakeFirst()
}

export function findAccountById(tx: Transaction, personId: string) {
  return selectAccount(tx).where('p.id', '=', personId).forUpdate('c').executeTakeFirst()
}
