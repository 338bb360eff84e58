import { timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'
import { now } from '#base/clock/index.ts'
import { inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import { createOrganisation } from '#platform/organisations/index.ts'
import { administratorRoles, identityProblems, type completeSetup } from '../contract/index.ts'
import { createAccount } from './create-account.ts'
import { readPolicy, savePolicy } from './policy.ts'
import { hashToken, newToken } from './secrets.ts'
import { refuseWeakPassword } from './set-password.ts'
import { identityTables } from './tables.ts'

type Setup = z.output<NonNullable<(typeof completeSetup)['body']>>

/**
 * The token of the one-time link for an empty city, or null where somebody can sign in already. Each start makes a new
 * one, so that a link that was printed once and lost does not stay valid.
 */
export async function openSetup(db: Db): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    if (!(await isEmpty(tx))) return null
    const token = newToken()
    const link = { token_hash: hashToken(token), made_at: now(), used_at: null }
    await identityTables(tx)
      .insertInto('identity.setup')
      .values(link)
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(link))
      .execute()
    return token
  })
}

/** Whether nobody has an account yet. */
export async function isEmpty(db: Db | Transaction): Promise<boolean> {
  return (await identityTables(db).selectFrom('identity.person').select('id').limit(1).execute()).length === 0
}

/** Founds the city with its three administrators, who must use a second factor from the first sign-in. Works once. */
export async function completeSetUp(tx: Transaction, setup: Setup): Promise<{ organisationId: string }> {
  const tables = identityTables(tx)
  const link = await tables.selectFrom('identity.setup').selectAll().forUpdate().executeTakeFirst()
  const isRight =
    link !== undefined && link.used_at === null && timingSafeEqual(link.token_hash, hashToken(setup.token))
  if (!isRight || !(await isEmpty(tx)))
    throw identityProblems.refuse('identity.setup-closed', '初始设置已经完成，或链接不是最近一次启动时给出的')
  const policy = await readPolicy(tx)
  for (const role of administratorRoles) refuseWeakPassword(setup[role].password, setup[role].username, policy)
  const { name, code } = setup.city
  const city = { name, code, codeKind: 'administrative', kind: 'city', parentId: null } as const
  const { id: organisationId } = await createOrganisation(tx, city)
  for (const role of administratorRoles) await createAccount(tx, { ...setup[role], posts: [{ organisationId, role }] })
  await savePolicy(tx, { ...policy, secondFactorRoles: [...administratorRoles] })
  await tables.updateTable('identity.setup').set({ used_at: now() }).execute()
  return { organisationId }
}
