import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { PathRange } from '#base/http/index.ts'

/** Whether a column holds a path in one of the subtrees; none finds nothing. */
export function pathWithin(column: string, ranges: readonly PathRange[]): RawBuilder<SqlBool> {
  if (!ranges.length) return sql<SqlBool>`false`
  const each = ranges.map(({ from, below }) => sql`(${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${below})`)
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`
}
