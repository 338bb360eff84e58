import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import type { PublicExemption } from '../contract/index.ts'
import { articleKeyOf, itemKeysOf, matchExemptions, type Exemptible } from '../domain/index.ts'
import { exemptionTables } from './tables.ts'

/** A published exemption and who says so. */
export interface ShownExemption {
  readonly content: PublicExemption
  readonly organisationName: string
  readonly registerCode: string
  readonly versionNumber: number
}

/** A point and the unit that published it. */
export type AskedPoint = Omit<Exemptible, 'organisationPath'> & { readonly organisationId: string }

/** What of published exemptions holds for these points on this day, by the point's id; the portal's rights are enough. */
export async function exemptionsFor(
  db: Db,
  points: readonly AskedPoint[],
  today: string,
): Promise<ReadonlyMap<string, ShownExemption[]>> {
  if (!points.length) return new Map()
  const keys = [...new Set(points.flatMap(itemKeysOf))]
  const articles = [...new Set(points.flatMap(({ bases }) => bases.map(articleKeyOf)))].filter(Boolean)
  const issued = await exemptionTables(db)
    .selectFrom('exemptions.published_item as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .selectAll('p')
    .select('o.path')
    .where(sql<boolean>`(p.item_keys && ${keys}::text[] or p.article_key = any(${articles}::text[]))`)
    .orderBy('p.id')
    .limit(500)
    .execute()
  if (!issued.length) return new Map()
  const ids = [...new Set(points.map(({ organisationId }) => organisationId))]
  const units = await exemptionTables(db)
    .selectFrom('organisations.organisation')
    .select(['id', 'path'])
    .where('id', 'in', ids)
    .execute()
  const pathOf = new Map(units.map(({ id, path }) => [id, path]))
  return matchExemptions(
    points.map((point) => ({ ...point, organisationPath: pathOf.get(point.organisationId) ?? '' })),
    issued.map((row) => ({
      content: row.content,
      organisationPath: row.path,
      shown: {
        content: row.content,
        organisationName: row.organisation_name,
        registerCode: row.register_code,
        versionNumber: row.version_number,
      },
    })),
    today,
  )
}
