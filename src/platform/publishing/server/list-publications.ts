import { sql, type ExpressionBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  readPage,
  scopesOf,
  type Actor,
  type InputOf,
  type ListPlan,
  type Page,
  type PathRange,
} from '#base/http/index.ts'
import type { listPublications, PublicationSummary } from '../contract/index.ts'
import { actionRules } from '../domain/index.ts'
import { toSummary, type PublicationRow } from './read-publication.ts'
import { publishingTables } from './tables.ts'

const plan: ListPlan<PublicationRow> = {
  orders: { changedAt: { by: sql`publication.changed_at`, of: (row) => row.changed_at.toISOString() } },
  defaultSort: '-changedAt',
  id: sql`publication.id`,
}

/** Publications that the person may read, the latest first. */
export async function pagePublications(
  db: Db | Transaction,
  actor: Actor,
  query: InputOf<typeof listPublications>['query'],
): Promise<Page<PublicationSummary>> {
  const within = publishingTables(db)
    .selectFrom('publishing.publication as publication')
    .selectAll('publication')
    .where((eb) => ofUnitsWithin(eb, scopesOf(actor, 'publishing.read')))
    .$if(query.waitingFor !== undefined, (all) => all.where((eb) => waitsFor(eb, actor)))
    .$if(query.state !== undefined, (all) => all.where('publication.state', '=', query.state!))
    .$if(query.module !== undefined, (all) => all.where('publication.subject_module', '=', query.module!))
    .$if(!!query.q, (all) => all.where(sql<boolean>`position(${query.q!} in publication.title) > 0`))
  const page = await readPage(db, within, plan, query)
  return { ...page, items: page.items.map(toSummary) }
}

type Publications = ExpressionBuilder<{ publication: PublicationRow } & Units, 'publication'>
interface Units {
  'organisations.organisation': { id: string; path: string }
}

function ofUnitsWithin(eb: Publications, ranges: readonly PathRange[]) {
  return eb(
    'publication.organisation_id',
    'in',
    eb
      .selectFrom('organisations.organisation as unit')
      .select('unit.id')
      .where((unit) =>
        unit.or(
          ranges.map(({ from, below }) => unit.and([unit('unit.path', '>=', from), unit('unit.path', '<', below)])),
        ),
      ),
  )
}

/** The same rules as `judgeAction`, for all publications at once: the next step, by somebody else than the drafter. */
function waitsFor(eb: Publications, actor: Actor) {
  const isDrafter = eb('publication.drafted_by', '=', actor.personId)
  const isOther = eb('publication.drafted_by', '<>', actor.personId)
  const isWaived = eb('publication.waived_at', 'is not', null)
  const drafterMay = { may: isDrafter, needsWaiver: eb.or([isOther, isWaived]), never: isOther }
  return eb.or(
    nextActions.map((action) => {
      const { from, permission, drafter } = actionRules[action]
      return eb.and([
        eb('publication.state', 'in', [...from]),
        drafterMay[drafter],
        ofUnitsWithin(eb, scopesOf(actor, permission)),
      ])
    }),
  )
}

const nextActions = ['submit', 'approveLegal', 'approvePrivacy', 'sign', 'publish'] as const
