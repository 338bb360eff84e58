import { sql } from 'kysely'
import { type InputOf, type UseCase } from '#base/http/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { caseTables } from './tables.ts'
import { inReach } from '#platform/organisations/index.ts'

/** Cases by unit and state of what was opened in a period: one index serves it. */
export async function readStatistics(
  { procedure, permissions }: DefinedCases,
  { input, actor, db, today }: UseCase<InputOf<DefinedCases['endpoints']['statistics']>>,
) {
  const { openedFrom = '1900-01-01', openedTo = '2199-12-31' } = input.query
  const texts = new Map(procedure.editions.flatMap(({ states }) => states.map(({ id, text }) => [id, text])))
  const rows = await caseTables(db)
    .selectFrom('procedures.case as c')
    .innerJoin('organisations.organisation as o', 'o.id', 'c.organisation_id')
    .where('c.kind', '=', procedure.kind)
    .where('c.opened_on', '>=', openedFrom)
    .where('c.opened_on', '<=', openedTo)
    .where(inReach(actor, permissions.read))
    .groupBy(['c.organisation_id', 'o.name', 'o.path', 'c.state'])
    .orderBy('o.path')
    .orderBy('c.state')
    .select([
      'c.organisation_id as organisationId',
      'o.name as organisationName',
      'c.state',
      sql<number>`count(*)::int`.as('cases'),
      sql<number>`count(c.closed_on)::int`.as('closed'),
      sql<number>`count(*) filter (where c.closed_on is null and c.due_on < ${today}::date)::int`.as('overdue'),
    ])
    .execute()
  return { rows: rows.map((row) => ({ ...row, stateText: texts.get(row.state) ?? row.state })) }
}
