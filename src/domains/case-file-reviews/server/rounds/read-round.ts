import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, readPage, type Actor, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import { anywhere } from '#base/database/index.ts'
import { listDossierModules } from '#platform/papers/index.ts'
import type { listRounds, Round, RoundSummary } from '../../contract/index.ts'
import { roundActions } from '../../domain/index.ts'
import { reviewTables } from '../tables.ts'
import { findRound, manage, selectRounds } from './select-rounds.ts'

const plan = {
  orders: { untilOn: { by: sql`r.until_on`, of: (row: RoundSummary) => row.untilOn } },
  defaultSort: '-untilOn',
  id: sql`r.id`,
}

export async function listRoundsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listRounds>>): Promise<Page<RoundSummary>> {
  const { cursor, page, pageSize, sort, q, kind, state } = query
  const matching = selectRounds(db, actor)
    .$if(kind !== undefined, (some) => some.where('r.kind', '=', kind!))
    .$if(state !== undefined, (some) => some.where('r.state', '=', state!))
    .$if(!!q, (some) => some.where('r.title', 'ilike', anywhere(q!)))
  return readPage(db, matching, plan, { cursor, page, pageSize, sort })
}

export const worksOf = (keys: readonly string[]) =>
  keys.map((key) => ({ key, text: listDossierModules().find((one) => one.key === key)?.text ?? key }))

/** A round with its draws, for whoever runs it, and what this person can do now. */
export async function getRound(db: Db | Transaction, roundId: string, actor: Actor): Promise<Round> {
  const { summary, row, path } = await findRound(db, roundId, actor)
  const manages = mayAct(actor, manage, path)
  const standing = await standingOf(db, roundId)
  const held = { manages, answers: false, personId: actor.personId }
  return {
    ...summary,
    works: worksOf(row.works),
    sample: row.sample,
    reviewersPerFile: row.reviewers_per_file,
    tolerance: row.tolerance,
    sheet: row.sheet,
    draws: manages ? await drawsOf(db, roundId) : [],
    answersUntil: row.answers_until,
    conclusion: row.conclusion,
    createdByName: row.created_by_name,
    undecided: standing.undecided,
    actions: roundActions({ state: row.state, ...standing }, held),
  }
}

async function standingOf(db: Db | Transaction, roundId: string) {
  const { rows } = await sql<{ undecided: number; openObjections: number; isBegun: boolean }>`
    select (count(*) filter (where f.state <> 'decided'))::int as undecided,
      (count(*) filter (where f.objection is not null and f.objection ->> 'answeredByName' is null))::int as "openObjections",
      exists (select 1 from case_file_reviews.assignment a join case_file_reviews.reviewed_file g on g.id = a.reviewed_file_id
        where g.round_id = ${roundId} and a.state = 'submitted') as "isBegun"
    from case_file_reviews.reviewed_file f where f.round_id = ${roundId}`.execute(db)
  return rows[0]!
}

async function drawsOf(db: Db | Transaction, roundId: string): Promise<Round['draws']> {
  const draws = await reviewTables(db)
    .selectFrom('case_file_reviews.draw')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number', 'desc')
    .execute()
  return draws.map(({ number, seed, pool, drawn, reason, drawn_by_name: drawnByName, drawn_at }) => {
    return { number, seed, pool, drawn, reason, drawnByName, drawnAt: drawn_at.toISOString() }
  })
}
