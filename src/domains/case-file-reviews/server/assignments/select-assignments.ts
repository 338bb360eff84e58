import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type Page,
  type UseCase,
  type Writing,
} from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import {
  caseFileReviewProblems,
  type Assignment,
  type AssignmentSummary,
  type downloadAssignedFile,
  type KeptSheet,
  type listAssignments,
} from '../../contract/index.ts'
import { itemsOf } from '../../domain/index.ts'
import { fileSubject } from '../files/read-file.ts'
import { worksOf } from '../rounds/read-round.ts'
import { reviewTables } from '../tables.ts'

/** The person's own, of rounds that run or ran. */
function selectAssignments(db: Db | Transaction, actor: Actor) {
  return reviewTables(db)
    .selectFrom('case_file_reviews.assignment as a')
    .innerJoin('case_file_reviews.reviewed_file as f', 'f.id', 'a.reviewed_file_id')
    .innerJoin('case_file_reviews.round as r', 'r.id', 'f.round_id')
    .innerJoin('organisations.organisation as unit', 'unit.id', 'f.organisation_id')
    .where('a.reviewer_id', '=', actor.personId)
    .select([
      'a.id',
      'f.id as reviewedFileId',
      'r.title as roundTitle',
      'r.kind as roundKind',
      'f.title as fileTitle',
      'unit.name as organisationName',
      'a.is_third as isThird',
      'a.state',
    ])
}

const plan = {
  orders: { id: { by: sql`a.id`, of: (row: AssignmentSummary) => row.id } },
  defaultSort: '-id',
  id: sql`a.id`,
}

export async function listAssignmentsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listAssignments>>): Promise<Page<AssignmentSummary>> {
  const { cursor, page, pageSize, sort, state } = query
  const matching = selectAssignments(db, actor).$if(!!state, (some) => some.where('a.state', '=', state!))
  return readPage(db, matching, plan, { cursor, page, pageSize, sort })
}

/** @throws Problem `case-file-reviews.assignment-not-found` */
export async function getAssignment(db: Db | Transaction, id: string, actor: Actor): Promise<Assignment> {
  const found = await selectAssignments(db, actor)
    .select([
      'r.sheet',
      'r.state as roundState',
      'f.state as fileState',
      'f.module',
      'f.pages',
      'a.scores',
      'a.defects',
      'a.remark',
      'a.total',
      'a.revision',
    ])
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (!found) throw caseFileReviewProblems.refuse('case-file-reviews.assignment-not-found', '没有分给您的这项评查任务')
  const { module, sheet, roundState, fileState, scores, ...one } = found
  const kept = sheet as KeptSheet
  return {
    ...one,
    sheet: kept,
    work: worksOf([module])[0]!.text,
    scores: scores.length ? scores : itemsOf(kept.content).map(() => ({ points: null, remark: '' })),
    isOpen: one.state === 'assigned' && roundState === 'reviewing' && fileState === 'reviewing',
  }
}

/** Assigned, a person opens the file without a post in its unit; who stepped aside does not. */
export async function downloadAssignedFileUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof downloadAssignedFile>>): Promise<FileAnswer> {
  const found = await selectAssignments(db, actor)
    .select(['f.file_id', 'f.organisation_id'])
    .where('a.id', '=', input.params.assignmentId)
    .where('a.state', '<>', 'recused')
    .executeTakeFirst()
  if (!found) throw caseFileReviewProblems.refuse('case-file-reviews.assignment-not-found', '没有分给您的这项评查任务')
  audit({
    subject: fileSubject(found.reviewedFileId),
    organisationId: found.organisation_id,
    summary: `因评查打开案卷“${found.fileTitle}”`,
  })
  return answerStoredFile(db, found.file_id, { inline: true })
}
