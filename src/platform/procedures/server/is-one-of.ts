import { sql, type RawBuilder, type SqlBool } from 'kysely'

/**
 * Cases that a question of their own finds. They are found first and then looked up by their ids: left to choose, the
 * planner walks through all cases of the units, and takes the longer the more there are.
 */
export const isOneOf = (ids: RawBuilder<unknown>): RawBuilder<SqlBool> => sql<SqlBool>`c.id = any(array(${ids}))`
