import type { Db, Transaction } from '#base/database/index.ts'
import { subtree } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { selectFacts, type FactQuery } from './read-facts.ts'

export interface FactCount {
  readonly organisationId: string
  readonly organisationName: string
  readonly kind: string
  readonly count: number
}

/** Facts per unit and kind below one unit; the sum is the parent's figure, each line leads to its facts. */
export async function countFactsByUnit(
  db: Db | Transaction,
  organisationId: string,
  query: Omit<FactQuery, 'ranges'> = {},
): Promise<FactCount[]> {
  const { path } = await getOrganisation(db, organisationId)
  return selectFacts(db, { ...query, ranges: [subtree(path)] })
    .innerJoin('organisations.organisation as owner', 'owner.id', 'fact.organisation_id')
    .select(['owner.id as organisationId', 'owner.name as organisationName', 'fact.kind'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['owner.id', 'owner.name', 'owner.path', 'fact.kind'])
    .orderBy('owner.path')
    .orderBy('fact.kind')
    .execute()
}
