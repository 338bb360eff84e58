import type { Db, Transaction } from '#base/database/index.ts'
import type { Recipients } from '../contract/index.ts'
import { notificationTables } from './tables.ts'

/** The people meant, on this day; nobody whose account is disabled. */
export async function resolveRecipients(
  db: Db | Transaction,
  recipients: Recipients,
  onDay: string,
): Promise<string[]> {
  const people = notificationTables(db)
    .selectFrom('identity.person as person')
    .select('person.id')
    .distinct()
    .where('person.disabled_at', 'is', null)
  if ('personIds' in recipients) {
    if (!recipients.personIds.length) return []
    return ids(await people.where('person.id', 'in', [...recipients.personIds]).execute())
  }
  if (!recipients.roles.length) return []
  const holders = people
    .innerJoin('identity.post as post', 'post.person_id', 'person.id')
    .where('post.organisation_id', '=', recipients.organisationId)
    .where('post.role', 'in', [...recipients.roles])
    .where('post.from_on', '<=', onDay)
    .where((eb) => eb.or([eb('post.last_on', 'is', null), eb('post.last_on', '>=', onDay)]))
  return ids(await holders.execute())
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted()
