import { addContact, addCounterparty, mergeCounterparties } from '#platform/counterparties/contract/index.ts'
import type { SignedIn } from './app.ts'

/** A firm with a contact, and a duplicate that was merged into it. */
export async function furnishCounterparties(clerk: SignedIn, organisationId: string): Promise<void> {
  const add = (name: string) => clerk.call(addCounterparty, { body: { organisationId, kind: 'organisation', name } })
  const kept = await add('演示区内烟酒店')
  const merged = await add('演示区内烟酒店（分店）')
  const params = { counterpartyId: kept.id }
  await clerk.call(addContact, {
    params,
    body: { organisationId, name: '演店长', phone: '13900001234', channel: 'phone' },
  })
  await clerk.call(mergeCounterparties, {
    params,
    body: { mergedId: merged.id, revision: 1, mergedRevision: 1, reason: '同一家店' },
  })
}
