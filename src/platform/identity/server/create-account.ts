import { now } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { initialsOf } from '#platform/organisations/index.ts'
import { identityProblems, type Role } from '../contract/index.ts'
import { addPost } from './add-post.ts'
import { hashPassword } from './password-hash.ts'
import { identityTables } from './tables.ts'

export interface NewAccount {
  readonly name: string
  readonly username: string
  /** In clear, or hashed before (`hashPassword`) where many accounts are made at once. */
  readonly password: string | { readonly hash: string }
  /** Must be replaced at the first sign-in. */
  readonly oneTime?: boolean
  /** The unit that keeps the account; the one of the first post unless said. */
  readonly organisationId?: string
  readonly title?: string | null
  readonly phone?: string | null
  readonly email?: string | null
  readonly posts?: readonly { organisationId: string; role: Role; fromOn?: string; lastOn?: string | null }[]
  readonly createdBy?: string | null
}

/** Makes an account with its posts and answers the person's id. The password policy is the caller's affair. */
export async function createAccount(tx: Transaction, account: NewAccount): Promise<{ personId: string }> {
  const { name, posts = [], createdBy = null } = account
  const username = account.username.toLowerCase()
  const organisationId = account.organisationId ?? posts[0]?.organisationId
  if (organisationId === undefined) throw new Error(`account ${username} belongs to no organisation`)
  const personId = newId()
  const at = now()
  const tables = identityTables(tx)
  const made = await tables
    .insertInto('identity.person')
    .values({
      id: personId,
      name,
      initials: initialsOf(name),
      username,
      organisation_id: organisationId,
      title: account.title ?? null,
      phone: account.phone ?? null,
      email: account.email ?? null,
      created_at: at,
      created_by: createdBy,
      disabled_at: null,
      disabled_reason: null,
      last_sign_in_at: null,
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n)
    throw identityProblems.refuse('identity.username-taken', `用户名 ${username} 已被使用，请换一个`)
  const { password } = account
  await tables
    .insertInto('identity.credential')
    .values({
      person_id: personId,
      password_hash: typeof password === 'string' ? await hashPassword(password) : password.hash,
      password_changed_at: at,
      must_change_since: account.oneTime ? at : null,
      failures: 0,
      locked_until: null,
      totp_secret: null,
      totp_enrolled_at: null,
      totp_last_step: null,
    })
    .execute()
  for (const post of posts) await addPost(tx, { ...post, personId, grantedBy: createdBy })
  return { personId }
}
