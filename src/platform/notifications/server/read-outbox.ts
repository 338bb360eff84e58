import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, type InputOf, type Page } from '#base/http/index.ts'
import type { listOutgoingMessages, OutgoingMessage } from '../contract/index.ts'
import { maskRecipient } from '../domain/index.ts'
import { notificationTables } from './tables.ts'

/** Messages that left or wait, the latest first; addresses are masked. */
export async function pageOutgoingMessages(
  db: Db | Transaction,
  query: InputOf<typeof listOutgoingMessages>['query'],
): Promise<Page<OutgoingMessage>> {
  const messages = notificationTables(db)
    .selectFrom('notifications.outgoing_message as message')
    .innerJoin('identity.person as person', 'person.id', 'message.person_id')
    .selectAll('message')
    .select('person.name as person_name')
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
