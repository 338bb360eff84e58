import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { readSought } from '#platform/search/index.ts'

/**
 * Cases that hold what was typed: by the characters of title, numbers and firms, wherever words begin; an individual by
 * the whole name. Each way has an index of its own, and none is asked through an `or`.
 */
export async function matchingCases(q: string): Promise<RawBuilder<SqlBool>> {
  const { steps } = await readSought(q)
  const step = steps.find(({ by }) => by === 'characters') ?? steps[0]
  const ways = [
    sql`select n.id from procedures.case n where n.number = ${q}`,
    sql`select y.case_id from procedures.party y where y.name = ${q} and y.removed_at is null`,
    ...(step ? [sql`select w.case_id from procedures.case_words w where w.words @@ ${step.query}::tsquery`] : []),
  ]
  return sql<SqlBool>`c.id in (${sql.join(ways, sql` union all `)})`
}
