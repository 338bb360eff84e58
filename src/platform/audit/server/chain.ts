import { createHash } from 'node:crypto'
import { sql } from 'kysely'

/** What stands before the first entry; the migration that makes the log writes the same. */
export const origin = createHash('sha256').update('善治审计日志').digest()

/**
 * What the hash covers, in this order, which never changes: a later column joins at the end, in a later version of the
 * chain. Instants are epoch seconds, free of any time zone; `details` is the normal form of jsonb.
 */
export const chainContent = sql<(string | null)[]>`array[
  id::text, event, outcome, extract(epoch from at)::text, extract(epoch from business_at)::text,
  person_id::text, person_name, on_behalf_of_id::text, on_behalf_of_name, session_id::text,
  organisation_id::text, subject, summary, details::text, request_id, client_address]`

/** SHA-256 over the hash before, the position and the content, as JSON, so that no two contents read alike. */
export function linkHash(previous: Buffer, position: number, content: readonly (string | null)[]): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(JSON.stringify([position, ...content]))
    .digest()
}
