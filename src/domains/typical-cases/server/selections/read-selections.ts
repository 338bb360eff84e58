import { sql } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { mayAct, readPage, scopesOf, type Actor, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import {
  typicalCaseProblems,
  type listSelections,
  type Selection,
  type SelectionSummary,
} from '../../contract/index.ts'
import { availableSelectionActions } from '../../domain/available-selection-actions.ts'
import { openTies } from '../../domain/rank-cases.ts'
import { listCaseSources } from '../case-sources.ts'
import { listNominations, rankedOf } from './read-nominations.ts'
import { selectionTables, type SelectionTable } from './tables.ts'

const read = 'typical-cases.read'
export const organise = 'typical-cases.organise-selection'
export const selectionSubject = (id: string) => `typical-cases.selection:${id}`

/** Those of units in reach, and open ones of bodies above the person's units. */
export function selectSelections(db: Db | Transaction, actor: Actor) {
  const above = scopesOf(actor, read).map(({ from }) => sql`starts_with(${from}, o.path || '.')`)
  const calledUpon = above.length ? sql<boolean>`(${sql.join(above, sql` or `)})` : sql<boolean>`false`
  return selectionTables(db)
    .selectFrom('typical_cases.selection as s')
    .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
    .where(sql<boolean>`(${inReach(actor, read)} or (s.state <> 'draft' and ${calledUpon}))`)
    .select([
      's.id',
      's.organisation_id as organisationId',
      'o.name as organisationName',
      's.title',
      's.year',
      's.state',
      's.nominate_from as nominateFrom',
      's.nominate_until as nominateUntil',
      's.revision',
    ])
    .select(
      sql<number>`(select count(*)::int from typical_cases.nomination n where n.selection_id = s.id)`.as('nominations'),
    )
}

const plan = {
  orders: { nominateUntil: { by: sql`s.nominate_until`, of: (row: SelectionSummary) => row.nominateUntil } },
  defaultSort: '-nominateUntil',
  id: sql`s.id`,
}

export async function listSelectionsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listSelections>>): Promise<Page<SelectionSummary>> {
  const { cursor, page, pageSize, sort, q, state } = query
  const matching = selectSelections(db, actor)
    .$if(!!state, (some) => some.where('s.state', '=', state!))
    .$if(!!q, (some) => some.where('s.title', 'ilike', anywhere(q!)))
  return readPage(db, matching, plan, { cursor, page, pageSize, sort })
}

export interface FoundSelection {
  readonly summary: SelectionSummary
  readonly row: SelectionTable
  readonly path: string
  readonly organises: boolean
}

/** @throws Problem `typical-cases.selection-not-found` */
export async function findSelection(db: Db | Transaction, id: string, actor: Actor): Promise<FoundSelection> {
  const summary = await selectSelections(db, actor).where('s.id', '=', id).executeTakeFirst()
  if (!summary)
    throw typicalCaseProblems.refuse('typical-cases.selection-not-found', '没有这次评选，或不在您的权限范围内')
  const { path, ...row } = await selectionTables(db)
    .selectFrom('typical_cases.selection as s')
    .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select('o.path')
    .where('s.id', '=', id)
    .executeTakeFirstOrThrow()
  return { summary, row, path, organises: mayAct(actor, organise, path) }
}

/** With what the person may see of its cases, and can do now. */
export async function getSelection(db: Db | Transaction, id: string, actor: Actor, today: string): Promise<Selection> {
  const found = await findSelection(db, id, actor)
  const { summary, row, organises } = found
  const ties = row.state === 'ranked' ? openTies(await rankedOf(db, id), row.awards) : []
  const standing = { ...summary, hasOpenTies: ties.length > 0 }
  const writes = actor.posts.some(({ permissions }) => permissions.has('typical-cases.write'))
  const known = listCaseSources()
  return {
    ...summary,
    works: row.works.map((key) => ({ key, text: known.find((one) => one.key === key)?.text ?? key })),
    casesPerUnit: row.cases_per_unit,
    criteria: row.criteria,
    awards: row.awards,
    nominationList: await listNominations(db, found, actor),
    judges: organises ? await judgesOf(db, row) : [],
    ties: organises ? ties : [],
    publicationId: row.publication_id,
    actions: availableSelectionActions(standing, { organises, writes }, today),
  }
}

/** How far each is; what each gave only once judging is closed. */
async function judgesOf(db: Db | Transaction, { id, state }: SelectionTable): Promise<Selection['judges']> {
  const ballots = await selectionTables(db)
    .selectFrom('typical_cases.ballot as b')
    .innerJoin('typical_cases.nomination as n', 'n.id', 'b.nomination_id')
    .select(['b.judge_id', 'b.judge_name', 'b.nomination_id as nominationId', 'b.total'])
    .where('n.selection_id', '=', id)
    .orderBy('b.judge_name')
    .orderBy('b.judge_id')
    .orderBy('n.label')
    .execute()
  const isClosed = state === 'ranked' || state === 'announced'
  return [...Map.groupBy(ballots, (one) => one.judge_id)].map(([judgeId, own]) => ({
    id: judgeId,
    name: own[0]!.judge_name,
    submitted: own.filter(({ total }) => total !== null).length,
    awaited: own.filter(({ total }) => total === null).length,
    points: isClosed ? own.flatMap(({ nominationId, total }) => (total === null ? [] : [{ nominationId, total }])) : [],
  }))
}
