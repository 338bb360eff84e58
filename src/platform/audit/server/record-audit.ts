import { now } from '#base/clock/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor, AuditEntry, Post } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { actingPost } from './acting-post.ts'
import { auditTables } from './tables.ts'

/** Writes one entry in the transaction of the work that it tells of; the sealer links it into the chain afterwards. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { actor } = entry
  const post = actor ? await postUsed(tx, actor, entry) : undefined
  await auditTables(tx)
    .insertInto('audit.entry')
    .values({
      id: newId(),
      event: entry.event,
      outcome: entry.outcome,
      at: now(),
      business_at: entry.businessAt,
      person_id: entry.person?.id ?? (actor?.personId || null),
      person_name: entry.person?.name ?? (actor?.name || null),
      on_behalf_of_id: post?.onBehalfOf?.personId ?? null,
      on_behalf_of_name: post?.onBehalfOf?.name ?? null,
      session_id: actor?.sessionId || null,
      organisation_id: entry.organisationId ?? post?.organisationId ?? null,
      subject: storable(entry.subject),
      summary: storable(entry.summary),
      details: asJson(storableDetails(entry.details ?? {})),
      request_id: entry.requestId,
      client_address: storable(entry.clientAddress) ?? '',
    })
    .execute()
}

/** Only who holds a post for another needs the look at the tree; everyone else acted for themselves. */
async function postUsed(tx: Transaction, actor: Actor, entry: AuditEntry): Promise<Post | undefined> {
  const ownPost = actingPost(actor, entry.permission, null)
  if (!entry.organisationId || !actor.posts.some((post) => post.onBehalfOf)) return ownPost
  const organisation = await auditTables(tx)
    .selectFrom('organisations.organisation')
    .select('path')
    .where('id', '=', entry.organisationId)
    .executeTakeFirst()
  return actingPost(actor, entry.permission, organisation?.path ?? null) ?? ownPost
}

/** PostgreSQL keeps neither NUL nor halves of surrogate pairs; what someone typed must still reach the log. */
function storable(text: string | undefined): string | null {
  return text === undefined ? null : text.toWellFormed().replaceAll('\0', '\ufffd')
}

function storableDetails(details: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(details, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value)),
  ) as Record<string, unknown>
}
