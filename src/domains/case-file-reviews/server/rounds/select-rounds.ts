import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { inReach, requireUnit, unitsInReach } from '#platform/organisations/index.ts'
import { caseFileReviewProblems, type RoundSummary } from '../../contract/index.ts'
import { reviewTables, type RoundTable } from '../tables.ts'

const read = 'case-file-reviews.read'
export const manage = 'case-file-reviews.manage'

/**
 * Files that the person may see: all of a round that they organise; of the others those of their own units once results are
 * told. `f` is the file, `r` its round, `o` the round's unit.
 */
export function visibleFile(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(${inReach(actor, manage, 'o.path')} or
    (r.state in ('answering', 'closed') and f.organisation_id in (${unitsInReach(actor, read)})))`
}

/** Rounds of units in the person's reach, and of others that told a result about one of the person's units. */
export function selectRounds(db: Db | Transaction, actor: Actor) {
  const files = sql`from case_file_reviews.reviewed_file f where f.round_id = r.id and ${visibleFile(actor)}`
  return reviewTables(db)
    .selectFrom('case_file_reviews.round as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .innerJoin('organisations.organisation as range', 'range.id', 'r.range_id')
    .where(
      sql<boolean>`(${inReach(actor, read, 'o.path')} or (r.state in ('answering', 'closed') and exists (select 1 ${files})))`,
    )
    .select([
      'r.id',
      'r.organisation_id as organisationId',
      'o.name as organisationName',
      'r.range_id as rangeId',
      'range.name as rangeName',
      'r.kind',
      'r.title',
      'r.state',
      'r.from_on as fromOn',
      'r.until_on as untilOn',
      'r.revision',
    ])
    .select(sql<number>`(select count(*)::int ${files})`.as('files'))
    .select(
      sql<number>`(select count(*)::int from case_file_reviews.defect d
        join case_file_reviews.reviewed_file f on f.id = d.reviewed_file_id
        where d.round_id = r.id and d.state in ('found', 'corrected') and ${visibleFile(actor)})`.as('openDefects'),
    )
}

export interface FoundRound {
  readonly summary: RoundSummary
  readonly row: RoundTable
  readonly path: string
}

/** @throws Problem `case-file-reviews.round-not-found` */
export async function findRound(db: Db | Transaction, roundId: string, actor: Actor): Promise<FoundRound> {
  const summary = await selectRounds(db, actor).where('r.id', '=', roundId).executeTakeFirst()
  if (!summary)
    throw caseFileReviewProblems.refuse('case-file-reviews.round-not-found', '没有这次评查，或不在您的权限范围内')
  const { path, ...row } = await reviewTables(db)
    .selectFrom('case_file_reviews.round as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select('o.path')
    .where('r.id', '=', roundId)
    .executeTakeFirstOrThrow()
  return { summary, row, path }
}

/** A round that the person organises. @throws Problem `base.forbidden` for whoever only reads it */
export async function findManagedRound(db: Db | Transaction, roundId: string, actor: Actor): Promise<FoundRound> {
  const found = await findRound(db, roundId, actor)
  await requireUnit(db, found.row.organisation_id, actor, manage)
  return found
}
