import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { readSought } from '#platform/search/index.ts'
import { isOneOf } from '../is-one-of.ts'

/** The word under which a case stands with its unit; no text that people write holds one like it. */
export const unitWord = (organisationId: string) => `@${organisationId}`
/** For as many units it is quicker to ask for them with the words than to look at each case that holds the words. */
const fewUnits = 40

/**
 * Cases that hold what was typed: by the characters of title, numbers and firms, wherever words begin; an individual by
 * the whole name. Each way has an index of its own, and none is asked through an `or`.
 */
export async function matchingCases(q: string, units?: readonly string[]): Promise<RawBuilder<SqlBool>> {
  const query = await queryOf(q, units && units.length <= fewUnits ? units : [])
  const ways = [
    sql`select n.id from procedures.case n where n.number = ${q}`,
    sql`select y.case_id from procedures.party y where y.name = ${q} and y.removed_at is null`,
    ...(query ? [sql`select w.case_id from procedures.case_words w where w.words @@ ${query}::tsquery`] : []),
  ]
  return isOneOf(sql.join(ways, sql` union all `))
}

/** The same, asked of each of a few cases that are found already. */
export async function holdsWords(q: string): Promise<RawBuilder<SqlBool>> {
  const query = await queryOf(q)
  const ways = [
    sql`c.number = ${q}`,
    sql`exists (select from procedures.party y where y.case_id = c.id and y.name = ${q} and y.removed_at is null)`,
    ...(query
      ? [sql`exists (select from procedures.case_words w where w.case_id = c.id and w.words @@ ${query}::tsquery)`]
      : []),
  ]
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}

async function queryOf(q: string, units: readonly string[] = []): Promise<string | undefined> {
  const { steps } = await readSought(q)
  const query = (steps.find(({ by }) => by === 'characters') ?? steps[0])?.query
  if (!query || !units.length) return query
  return `(${query}) & (${units.map((id) => `'${unitWord(id)}'`).join(' | ')})`
}
