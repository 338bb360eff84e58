import { sql, type RawBuilder } from 'kysely'

/** A value for a `jsonb` column. The driver would send an array as a PostgreSQL array. */
export function asJson<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`
}
