import { sql, type Selectable } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { readPage, subtree, type InputOf, type ListPlan, type Page, type PathRange } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { Fact, findFacts } from '../contract/index.ts'
import { selectFacts } from './read-facts.ts'
import type { FactTable } from './tables.ts'
import { toFact } from './to-fact.ts'

type Query = InputOf<typeof findFacts>['query']

const plan: ListPlan<Selectable<FactTable>> = {
  orders: { occurredOn: { by: sql`fact.occurred_on`, of: (row) => row.occurred_on } },
  defaultSort: '-occurredOn',
  id: sql`fact.id`,
}

/** One page of facts within the ranges, the newest work first unless asked otherwise. */
export async function pageFacts(db: Db | Transaction, ranges: readonly PathRange[], query: Query): Promise<Page<Fact>> {
  const narrowed = query.organisationId
    ? narrowTo(ranges, subtree((await getOrganisation(db, query.organisationId)).path))
    : ranges
  const facts = selectFacts(db, {
    ranges: narrowed,
    ...(query.kind ? { kinds: [query.kind] } : {}),
    period: { from: query.from ?? null, to: query.to ?? null },
    withWithdrawn: query.withdrawn === 'include',
  })
    .selectAll('fact')
    .$if(!!query.q, (found) => found.where('fact.sentence', 'ilike', anywhere(query.q)))
  const page = await readPage(db, facts, plan, query)
  return { ...page, items: page.items.map(toFact) }
}

/** What two sets of subtrees have in common: subtrees either contain each other or are apart. */
function narrowTo(ranges: readonly PathRange[], wanted: PathRange): PathRange[] {
  return ranges.flatMap((range) => {
    if (wanted.from >= range.from && wanted.below <= range.below) return [wanted]
    return range.from >= wanted.from && range.below <= wanted.below ? [range] : []
  })
}
