import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'

/** Which of these permissions the actor holds for a unit. */
export async function heldFor(
  db: Db | Transaction,
  actor: Actor,
  organisationId: string,
  permissions: readonly string[],
): Promise<ReadonlySet<string>> {
  const { path } = await getOrganisation(db, organisationId)
  return new Set(permissions.filter((permission) => mayAct(actor, permission, path)))
}
