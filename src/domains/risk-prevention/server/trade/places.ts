import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import { riskTables } from '../tables.ts'

export interface Place {
  readonly id: string
  readonly name: string
  readonly path: string
}

/** Counties and development zones, in the order of the tree. */
export function listPlaces(db: Db): Promise<Place[]> {
  return riskTables(db)
    .selectFrom('organisations.organisation')
    .select(['id', 'name', 'path'])
    .where('kind', 'in', ['county', 'developmentZone'])
    .where('abolished_on', 'is', null)
    .orderBy(sql`kind = 'developmentZone'`)
    .orderBy('path')
    .limit(500)
    .execute()
}
