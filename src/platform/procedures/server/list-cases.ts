import { sql, type SqlBool } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, scopesOf, type Actor, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { CaseSummary, DefinedCases } from '../contract/index.ts'
import { partyNamesOf } from './parties/read-parties.ts'
import { summaryOf, type SummaryRow } from './summary-of.ts'
import { isOneOf } from './is-one-of.ts'
import { caseTables } from './tables.ts'
import { inReach, listUnitsInReach } from '#platform/organisations/index.ts'
import { matchingCases } from './words/matching-cases.ts'

type Endpoints = DefinedCases['endpoints']
export type Filter = Omit<InputOf<Endpoints['export']>['query'], 'format'>

const noDay = '9999-12-31'
const lastDay = sql`coalesce(c.due_on, '9999-12-31'::date)`

const plan = {
  orders: {
    openedOn: { by: sql`c.opened_on`, of: (row: SummaryRow) => row.opened_on },
    dueOn: { by: lastDay, of: (row: SummaryRow) => row.due_on ?? noDay },
  },
  defaultSort: '-openedOn',
  id: sql`c.id`,
}

/** Cases of units in the person's reach, or those that other units show to the person. */
export async function selectCases(
  db: Db | Transaction,
  { procedure, permissions }: DefinedCases,
  actor: Actor,
  filter: Filter,
  today: string,
) {
  const { state, organisationId, handlerId, openedFrom, openedTo, closed, overdue, dueBy, part, q } = filter
  const units = part === 'shared' ? undefined : await listUnitsInReach(db, actor, permissions.read)
  const matches = q ? await matchingCases(q, units) : undefined
  const cases = caseTables(db)
    .selectFrom('procedures.case as c')
    .where('c.kind', '=', procedure.kind)
    .where(units ? isOfUnits(units) : isShownTo(actor, permissions.read))
    .$if(part === 'mine', (query) => query.where(isMine(actor)))
    .$if(state !== undefined, (query) => query.where(isIn(procedure, state!)))
    .$if(organisationId !== undefined, (query) => query.where('c.organisation_id', '=', organisationId!))
    .$if(handlerId !== undefined, (query) => query.where(isHandledBy(handlerId!)))
    .$if(openedFrom !== undefined, (query) => query.where('c.opened_on', '>=', openedFrom!))
    .$if(openedTo !== undefined, (query) => query.where('c.opened_on', '<=', openedTo!))
    .$if(closed === 'yes', (query) => query.where('c.closed_on', 'is not', null))
    .$if(closed === 'no', (query) => query.where('c.closed_on', 'is', null))
    .$if(overdue === 'yes', (query) => query.where('c.closed_on', 'is', null).where('c.due_on', '<', today))
    .$if(dueBy !== undefined, (query) => query.where('c.closed_on', 'is', null).where('c.due_on', '<=', dueBy!))
    .$if(matches !== undefined, (query) => query.where(matches!))
    .select([
      'c.id',
      'c.number',
      'c.title',
      'c.state',
      'c.organisation_id',
      'c.intake_source',
      'c.intake_number',
      'c.hides_number',
      'c.opened_on',
      'c.edition_from',
      'c.closed_on',
      'c.due_on',
      'c.clocks',
      'c.revision',
      // Looked up for the rows that are shown; as joins they would keep the count from its index.
      sql<string>`(select o.name from organisations.organisation o where o.id = c.organisation_id)`.as(
        'organisation_name',
      ),
      sql<
        string | null
      >`(select h.person_name from procedures.seat h where h.case_id = c.id and h.seat = 'handler')`.as('handler_name'),
    ])
  return { query: cases }
}

const isOfUnits = (units: readonly string[]) => sql<SqlBool>`c.organisation_id = any(${units}::uuid[])`

/** A person without the permission anywhere sees nothing, whatever was shown. */
function isShownTo(actor: Actor, permission: string) {
  if (!scopesOf(actor, permission).length) return sql<SqlBool>`false`
  return isOneOf(sql`
    select p.case_id from procedures.participant p left join organisations.organisation po on po.id = p.organisation_id
    where p.kind <> 'waived' and (p.person_id = ${actor.personId} or ${inReach(actor, permission, 'po.path')})`)
}

/** States stand as words of the statement, from the definition alone: so the planner knows how few cases are in them. */
function isIn({ editions }: DefinedCases['procedure'], wanted: readonly string[]) {
  const states = new Set(editions.flatMap((edition) => edition.states.map(({ id }) => id)))
  const known = [...states].filter((id) => wanted.includes(id)).map((id) => sql.lit(id))
  return known.length ? sql<SqlBool>`c.state in (${sql.join(known)})` : sql<SqlBool>`false`
}

const isHandledBy = (personId: string) =>
  isOneOf(sql`select h.case_id from procedures.seat h where h.person_id = ${personId} and h.seat = 'handler'`)

/** Open cases where the person sits, signs or was entrusted, or whoever lends a post does. */
function isMine(actor: Actor) {
  return sql<SqlBool>`c.closed_on is null and ${isOneOf(casesOf(actor))}`
}

/** Ids of them, by the indexes of persons alone. */
export function casesOf(actor: Actor) {
  const people = [actor.personId, ...actor.posts.flatMap(({ onBehalfOf }) => (onBehalfOf ? [onBehalfOf.personId] : []))]
  return sql`select s.case_id from procedures.seat s where s.person_id = any(${people}::uuid[])
    union select p.case_id from procedures.participant p
      where p.person_id = any(${people}::uuid[]) and (p.kind = 'entrusted' or (p.kind = 'signer' and p.answer is null))`
}

export async function summariesOf(
  db: Db | Transaction,
  defined: DefinedCases,
  rows: readonly SummaryRow[],
  today: string,
): Promise<CaseSummary[]> {
  const parties = await partyNamesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => summaryOf(defined, row, parties.get(row.id) ?? '', today))
}

export async function listCases(
  defined: DefinedCases,
  { input, actor, db, today }: UseCase<InputOf<Endpoints['list']>>,
): Promise<Page<CaseSummary>> {
  const { cursor, page, pageSize, sort, ...filter } = input.query
  const { query } = await selectCases(db, defined, actor, filter, today)
  const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
  return { ...found, items: await summariesOf(db, defined, found.items, today) }
}
