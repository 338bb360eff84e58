import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, type InputOf, type Page, type PathRange } from '#base/http/index.ts'
import type { listOutgoingMessages, OutgoingMessage } from '../contract/index.ts'
import { maskRecipient } from '../domain/index.ts'
import { notificationTables } from './tables.ts'

/** Messages to people of the units within the ranges, the latest first; addresses are masked. */
export async function pageOutgoingMessages(
  db: Db | Transaction,
  ranges: readonly PathRange[],
  query: InputOf<typeof listOutgoingMessages>['query'],
): Promise<Page<OutgoingMessage>> {
  const messages = notificationTables(db)
    .selectFrom('notifications.outgoing_message as message')
    .innerJoin('identity.person as person', 'person.id', 'message.person_id')
    .innerJoin('organisations.organisation as unit', 'unit.id', 'person.organisation_id')
    .selectAll('message')
    .select('person.name as person_name')
    .where((eb) =>
      eb.or(ranges.map(({ from, below }) => eb.and([eb('unit.path', '>=', from), eb('unit.path', '<', below)]))),
    )
    .$if(!!query.q, (all) => all.where(sql<boolean>`position(${query.q!} in person.name) > 0`))
  const page = await readPage(
    db,
    messages,
    {
      orders: { madeAt: { by: sql`message.made_at`, of: (row) => row.made_at.toISOString() } },
      defaultSort: '-madeAt',
      id: sql`message.id`,
    },
    query,
  )
  const items = page.items.map((row) => ({
    id: row.id,
    channel: row.channel,
    personName: row.person_name,
    recipient: maskRecipient(row.recipient),
    subject: row.subject,
    text: row.text,
    state: row.state,
    failure: row.failure,
    madeAt: row.made_at.toISOString(),
  }))
  return { ...page, items }
}
