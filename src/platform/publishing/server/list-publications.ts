import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, type InputOf, type ListPlan, type Page, type PathRange } from '#base/http/index.ts'
import type { listPublications, PublicationSummary } from '../contract/index.ts'
import { toSummary, type PublicationRow } from './read-publication.ts'
import { publishingTables } from './tables.ts'

const plan: ListPlan<PublicationRow> = {
  orders: { changedAt: { by: sql`publication.changed_at`, of: (row) => row.changed_at.toISOString() } },
  defaultSort: '-changedAt',
  id: sql`publication.id`,
}

/** Publications of the units within the ranges, the latest first. */
export async function pagePublications(
  db: Db | Transaction,
  ranges: readonly PathRange[],
  query: InputOf<typeof listPublications>['query'],
): Promise<Page<PublicationSummary>> {
  const within = publishingTables(db)
    .selectFrom('publishing.publication as publication')
    .selectAll('publication')
    .where('publication.organisation_id', 'in', (eb) =>
      eb
        .selectFrom('organisations.organisation as unit')
        .select('unit.id')
        .where((unit) =>
          unit.or(
            ranges.map(({ from, below }) => unit.and([unit('unit.path', '>=', from), unit('unit.path', '<', below)])),
          ),
        ),
    )
    .$if(query.state !== undefined, (all) => all.where('publication.state', '=', query.state!))
    .$if(query.module !== undefined, (all) => all.where('publication.subject_module', '=', query.module!))
    .$if(!!query.q, (all) => all.where(sql<boolean>`position(${query.q!} in publication.title) > 0`))
  const page = await readPage(db, within, plan, query)
  return { ...page, items: page.items.map(toSummary) }
}
