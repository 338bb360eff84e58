import type { z } from 'zod'
import type { Transaction } from '#base/database/index.ts'
import { initialsOf } from '#platform/organisations/index.ts'
import type { editAccount as endpoint } from '../contract/index.ts'
import { actorCache } from './actor-cache.ts'
import { identityTables } from './tables.ts'

type Edit = z.output<NonNullable<(typeof endpoint)['body']>>

/** Only the fields that were sent change. */
export async function editAccount(tx: Transaction, personId: string, edit: Edit): Promise<void> {
  const { name, organisationId, title, phone, email } = edit
  await identityTables(tx)
    .updateTable('identity.person')
    .where('id', '=', personId)
    .set({
      id: personId,
      ...(name === undefined ? {} : { name, initials: initialsOf(name) }),
      ...(organisationId === undefined ? {} : { organisation_id: organisationId }),
      ...(title === undefined ? {} : { title }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
    })
    .execute()
  actorCache.forget(personId)
}
