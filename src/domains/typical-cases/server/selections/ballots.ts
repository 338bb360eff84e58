import { sql } from 'kysely'
import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import { readPage, type Actor, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import {
  typicalCaseProblems,
  type Ballot,
  type BallotSummary,
  type castBallot,
  type listBallots,
} from '../../contract/index.ts'
import { withoutUnits } from '../../domain/blind.ts'
import { weightedTotal } from '../../domain/rank-cases.ts'
import { partTextsOf, workTextOf } from '../case-sources.ts'
import { changedMeanwhile, impossible } from './act-on-selection.ts'
import { selectionSubject } from './read-selections.ts'
import { selectionTables } from './tables.ts'

/** The person's own; the title of a case may tell its unit and is not in the list. */
function selectBallots(db: Db | Transaction, actor: Actor) {
  return selectionTables(db)
    .selectFrom('typical_cases.ballot as b')
    .innerJoin('typical_cases.nomination as n', 'n.id', 'b.nomination_id')
    .innerJoin('typical_cases.selection as s', 's.id', 'n.selection_id')
    .where('b.judge_id', '=', actor.personId)
    .select(['b.id', 's.title as selectionTitle', 's.state', 'n.work', 'b.total'])
    .select(sql<string>`n.label`.as('label'))
}

type BallotRow = Awaited<ReturnType<ReturnType<typeof selectBallots>['executeTakeFirstOrThrow']>>

const toSummary = ({ state, work, ...row }: BallotRow): BallotSummary => ({
  ...row,
  work: workTextOf(work),
  isOpen: state === 'judging',
})

const plan = {
  orders: { id: { by: sql`b.id`, of: (row: BallotRow) => row.id } },
  defaultSort: '-id',
  id: sql`b.id`,
}

export async function listBallotsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listBallots>>): Promise<Page<BallotSummary>> {
  const { cursor, page, pageSize, sort, open } = query
  const matching = selectBallots(db, actor).$if(open === 'yes', (some) =>
    some.where('s.state', '=', 'judging').where('b.total', 'is', null),
  )
  const found = await readPage(db, matching, plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map(toSummary) }
}

/** @throws Problem `typical-cases.ballot-not-found` */
export async function getBallot(db: Db | Transaction, id: string, actor: Actor): Promise<Ballot> {
  const found = await selectBallots(db, actor)
    .select(['n.id as nominationId', 'n.title', 'n.shown', 'n.unit_names', 's.criteria'])
    .select(['b.points', 'b.remark', 'b.revision'])
    .where('b.id', '=', id)
    .executeTakeFirst()
  if (!found) throw typicalCaseProblems.refuse('typical-cases.ballot-not-found', '没有请您评分的这篇案例')
  const { nominationId, title, shown, unit_names: names, criteria, points, remark, revision, ...row } = found
  const blind = (text: string) => withoutUnits(text, names)
  const summary = toSummary(row)
  return {
    ...summary,
    title: blind(title),
    parts: { situation: blind(shown.situation), practice: blind(shown.practice), effect: blind(shown.effect) },
    partTexts: partTextsOf(row.work),
    criteria,
    points: points ?? criteria.map(() => null),
    remark,
    others: summary.isOpen ? [] : await othersOf(db, nominationId, actor),
    revision,
  }
}

async function othersOf(db: Db | Transaction, nominationId: string, actor: Actor): Promise<number[]> {
  const rows = await selectionTables(db)
    .selectFrom('typical_cases.ballot')
    .select('total')
    .where('nomination_id', '=', nominationId)
    .where('judge_id', '<>', actor.personId)
    .where('total', 'is not', null)
    .orderBy('total', 'desc')
    .execute()
  return rows.map(({ total }) => total!)
}

export async function castBallotUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof castBallot>>): Promise<Ballot> {
  const { revision, points, remark } = input.body
  const tables = selectionTables(db)
  const found = await getBallot(db, input.params.ballotId, actor)
  const { selection_id: selectionId } = await tables
    .selectFrom('typical_cases.nomination as n')
    .innerJoin('typical_cases.ballot as b', 'b.nomination_id', 'n.id')
    .select('n.selection_id')
    .where('b.id', '=', found.id)
    .executeTakeFirstOrThrow()
  // Shared with other judges, against the closing.
  const { state } = await tables
    .selectFrom('typical_cases.selection')
    .select('state')
    .where('id', '=', selectionId)
    .forShare()
    .executeTakeFirstOrThrow()
  if (state !== 'judging') throw impossible('评分已经截止，不能再评分')
  if (points.length !== found.criteria.length)
    throw impossible(`评分标准有 ${found.criteria.length} 项，收到 ${points.length} 项，请刷新后重新评分`)
  const written = await tables
    .updateTable('typical_cases.ballot')
    .set({
      points: asJson(points),
      total: weightedTotal(found.criteria, points),
      remark,
      cast_at: now,
      revision: revision + 1,
    })
    .where('id', '=', found.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!written) throw changedMeanwhile()
  audit({ subject: selectionSubject(selectionId), summary: `给“${found.selectionTitle}”${found.label}评分` })
  return getBallot(db, found.id, actor)
}
