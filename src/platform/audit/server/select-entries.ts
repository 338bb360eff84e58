import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import { anywhere, beginningWith, type Db, type Transaction } from '#base/database/index.ts'
import { isWithin, scopesOf, subtree, type Actor, type PathRange } from '#base/http/index.ts'
import { getOrganisation, withinRanges } from '#platform/organisations/index.ts'
import type { AuditFilter } from '../contract/index.ts'
import { auditTables } from './tables.ts'

export type Filter = z.output<typeof AuditFilter>
export type EntryRow = Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number]

function selectEntries(db: Db | Transaction) {
  return auditTables(db)
    .selectFrom('audit.entry as e')
    .select(['e.id', 'e.position', 'e.event', 'e.outcome', 'e.at', 'e.business_at', 'e.person_id', 'e.person_name'])
    .select(['e.on_behalf_of_name', 'e.organisation_id', 'e.subject', 'e.summary', 'e.details'])
    .select(['e.request_id', 'e.client_address'])
}

/** The entries that the actor may read by this permission and that the filter leaves. */
export async function filteredEntries(db: Db | Transaction, actor: Actor, permission: string, filter: Filter) {
  const { personId, event, subject, outcome, fromOn, lastOn, q } = filter
  const scopes = await narrowed(db, scopesOf(actor, permission), filter.within)
  return selectEntries(db)
    .where(inScopes(scopes, filter.within === undefined))
    .$if(personId !== undefined, (query) => query.where('e.person_id', '=', personId!))
    .$if(event !== undefined && event !== '', (query) => query.where(isEvent(event!)))
    .$if(subject !== undefined && subject !== '', (query) => query.where('e.subject', '=', subject!))
    .$if(outcome !== undefined, (query) => query.where('e.outcome', '=', outcome!))
    .$if(fromOn !== undefined, (query) => query.where('e.id', '>=', firstIdOf(startOf(fromOn!))))
    .$if(lastOn !== undefined, (query) => query.where('e.id', '<', firstIdOf(endOf(lastOn!))))
    .$if(q !== undefined && q !== '', (query) => query.where(contains(q!)))
}

/** The part of the scopes that lies in the organisation asked for. */
async function narrowed(db: Db | Transaction, scopes: PathRange[], within: string | undefined): Promise<PathRange[]> {
  if (within === undefined) return scopes
  const { path } = await getOrganisation(db, within)
  if (scopes.some((scope) => isWithin(path, scope))) return [subtree(path)]
  return scopes.filter((scope) => isWithin(scope.from, subtree(path)))
}

/** What belongs to no organisation (a name that nobody has was tried) is shown to whoever reads a whole tree. */
function inScopes(scopes: readonly PathRange[], withHomeless: boolean) {
  if (scopes.length === 0) return sql<SqlBool>`false`
  const homeless = withHomeless && scopes.some(({ from }) => !from.includes('.'))
  return sql<SqlBool>`(exists (select 1 from organisations.organisation o where o.id = e.organisation_id
    and ${withinRanges(scopes)}) ${homeless ? sql`or e.organisation_id is null` : sql``})`
}

/** `identity.` is all events of a module. */
function isEvent(event: string) {
  return event.endsWith('.') ? sql<SqlBool>`e.event like ${beginningWith(event)}` : sql<SqlBool>`e.event = ${event}`
}

function contains(q: string) {
  const words = anywhere(q)
  return sql<SqlBool>`(e.summary ilike ${words} or e.person_name ilike ${words}
    or e.on_behalf_of_name ilike ${words} or e.client_address = ${q})`
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}

function endOf(day: string): number {
  return startOf(day) + 86_400_000
}

/** Ids begin with their millisecond, so a period is a range of ids. */
function firstIdOf(millisecond: number): string {
  const hex = Math.max(0, millisecond).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
