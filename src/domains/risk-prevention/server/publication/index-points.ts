import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#base/database/index.ts'
import { indexVersion, lexemesFor, type SearchIndex } from '#platform/search/index.ts'
import { PublicPoint } from '../../contract/index.ts'
import { riskTables } from '../tables.ts'

/** The columns by which a point is found. */
export async function indexed(point: PublicPoint, organisationName: string) {
  const { name, item, behaviour, place, timePattern, tradeName, tradeCode, consequence, liability, advice } = point
  const bases = point.bases.flatMap(({ law, article }) => [law, article])
  const measures = point.measures.map(({ text }) => text)
  const texts = [name, item, behaviour, place, timePattern, tradeName, tradeCode, consequence, liability, advice]
  const [words, title] = await Promise.all([
    lexemesFor([...texts, ...bases, ...measures, ...point.causes, point.responsibleUnit, organisationName]),
    lexemesFor([name]),
  ])
  return {
    words: sql<string>`${words}::tsvector`,
    title_words: sql<string>`${title}::tsvector`,
    indexed_as: indexVersion,
  }
}

/** Counties of a department, and those that the words of the place name. */
export function districtsOf(organisationId: string, place: string): RawBuilder<string[]> {
  return sql<string[]>`(select coalesce(array_agg(county.id order by county.path), '{}')
    from organisations.organisation own, organisations.organisation county
    where own.id = ${organisationId} and county.kind in ('county', 'developmentZone') and county.abolished_on is null
      and (own.path = county.path or starts_with(own.path, county.path || '.') or position(county.name in ${place}::text) > 0))`
}

export const pointIndex: SearchIndex = {
  name: 'risk-prevention.published-point',
  async refill(db, version, limit) {
    const rows = await riskTables(db)
      .selectFrom('risk_prevention.published_point')
      .select(['id', 'organisation_id', 'organisation_name', 'place', 'content'])
      .where('indexed_as', '<>', version)
      .limit(limit)
      .execute()
    for (const { id, organisation_id, organisation_name, place, content } of rows)
      await riskTables(db)
        .updateTable('risk_prevention.published_point')
        .set({
          ...(await indexed(PublicPoint.parse(content), organisation_name)),
          districts: districtsOf(organisation_id, place),
        })
        .where('id', '=', id)
        .execute()
    return rows.length
  },
  async forget(db: Db) {
    await riskTables(db).updateTable('risk_prevention.published_point').set({ indexed_as: 0 }).execute()
  },
}
