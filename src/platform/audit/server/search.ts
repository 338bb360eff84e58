import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, type Actor, type ListPlan, type Page, type PageRequest } from '#base/http/index.ts'
import { organisationNamesOn } from '#platform/organisations/index.ts'
import type { AuditEntryView } from '../contract/index.ts'
import { filteredEntries, type EntryRow, type Filter } from './select-entries.ts'

const plan: ListPlan<EntryRow> = {
  orders: { at: { by: sql`e.id`, of: (row) => row.id } },
  defaultSort: '-at',
  id: sql`e.id`,
}

/** Entries within the reader's scope, the newest first unless asked otherwise. */
export async function searchAudit(
  db: Db | Transaction,
  actor: Actor,
  filter: Filter,
  request: PageRequest,
): Promise<Page<AuditEntryView>> {
  const page = await readPage(db, await filteredEntries(db, actor, 'audit.read', filter), plan, request)
  return { ...page, items: await asViews(db, page.items) }
}

/** The newest entries that the filter leaves, at most `limit`. */
export async function listEntries(
  db: Db | Transaction,
  actor: Actor,
  filter: Filter,
  limit: number,
): Promise<AuditEntryView[]> {
  const query = await filteredEntries(db, actor, 'audit.export', filter)
  return asViews(db, await query.orderBy('e.id', 'desc').limit(limit).execute())
}

/** Organisations stand under the name of the day of the entry. */
async function asViews(db: Db | Transaction, rows: readonly EntryRow[]): Promise<AuditEntryView[]> {
  const names = new Map<string, Map<string, string>>()
  for (const [day, ofDay] of Map.groupBy(rows, (row) => dayOf(row.business_at)))
    names.set(
      day,
      await organisationNamesOn(
        db,
        ofDay.flatMap((row) => row.organisation_id ?? []),
        day,
      ),
    )
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    event: row.event,
    outcome: row.outcome,
    at: row.at.toISOString(),
    businessAt: row.business_at.toISOString(),
    personId: row.person_id,
    personName: row.person_name,
    onBehalfOfName: row.on_behalf_of_name,
    organisationId: row.organisation_id,
    organisationName: names.get(dayOf(row.business_at))?.get(row.organisation_id ?? '') ?? null,
    subject: row.subject,
    summary: row.summary,
    details: row.details,
    requestId: row.request_id,
    clientAddress: row.client_address,
  }))
}
