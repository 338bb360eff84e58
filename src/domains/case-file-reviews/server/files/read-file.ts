import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor, type FileAnswer, type InputOf, type Writing } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import {
  caseFileReviewProblems,
  totalPoints,
  type downloadReviewedFile,
  type KeptSheet,
  type ReviewedFile,
} from '../../contract/index.ts'
import { fileActions, type Held } from '../../domain/index.ts'
import { listDefectsOf } from '../defects/select-defects.ts'
import { manage } from '../rounds/select-rounds.ts'
import { reviewTables, type AssignmentTable, type ReviewedFileTable, type RoundTable } from '../tables.ts'
import { selectFiles, toSummary } from './select-files.ts'

export interface FoundFile {
  readonly row: ReviewedFileTable
  readonly round: RoundTable & { sheet: KeptSheet }
  readonly assignments: readonly AssignmentTable[]
  readonly held: Held
  readonly file: ReviewedFile
}

/** @throws Problem `case-file-reviews.file-not-found` */
export async function findFile(db: Db | Transaction, id: string, actor: Actor, today: string): Promise<FoundFile> {
  const found = await selectFiles(db, actor).where('f.id', '=', id).executeTakeFirst()
  if (!found)
    throw caseFileReviewProblems.refuse(
      'case-file-reviews.file-not-found',
      '没有这份被评查的案卷，或不在您的权限范围内',
    )
  const tables = reviewTables(db)
  const row = await tables
    .selectFrom('case_file_reviews.reviewed_file')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { sheet, ...round } = await tables
    .selectFrom('case_file_reviews.round')
    .selectAll()
    .where('id', '=', row.round_id)
    .executeTakeFirstOrThrow()
  const assignments = await tables
    .selectFrom('case_file_reviews.assignment')
    .selectAll()
    .where('reviewed_file_id', '=', id)
    .orderBy('is_third')
    .orderBy('id')
    .execute()
  const held = await heldOver(db, round.organisation_id, row.organisation_id, actor)
  const standing = {
    roundState: round.state,
    state: row.state,
    answersUntil: round.answers_until,
    objection: row.objection && { isAnswered: row.objection.answeredByName !== null },
    reviewerIds: assignments.filter(({ state }) => state !== 'recused').map((one) => one.reviewer_id),
    hasThird: assignments.some((one) => one.is_third && one.state !== 'recused'),
  }
  const file: ReviewedFile = {
    ...toSummary(found),
    roundState: round.state,
    answersUntil: round.answers_until,
    sheet: sheet!,
    total: totalPoints(sheet!.content.sections),
    decision: row.decision,
    assignments: held.manages ? assignments.map(shownAssignment) : [],
    defectList: await listDefectsOf(db, actor, { file: id }),
    objection: row.objection,
    actions: fileActions(standing, held, today),
    revision: row.revision,
  }
  return { row, round: { ...round, sheet: sheet! }, assignments, held, file }
}

/** What the person holds over whoever organises, and over the unit whose file it is. */
export async function heldOver(db: Db | Transaction, organiserId: string, unitId: string, actor: Actor): Promise<Held> {
  const { path: organiser } = await getOrganisation(db, organiserId)
  const { path: unit } = await getOrganisation(db, unitId)
  return {
    manages: mayAct(actor, manage, organiser),
    answers: mayAct(actor, 'case-file-reviews.answer', unit),
    personId: actor.personId,
  }
}

function shownAssignment(one: AssignmentTable): ReviewedFile['assignments'][number] {
  return {
    id: one.id,
    reviewerId: one.reviewer_id,
    reviewerName: one.reviewer_name,
    isThird: one.is_third,
    state: one.state,
    recusedBecause: one.recused_because,
    // What is not handed in yet is the reviewer's own.
    scores: one.state === 'submitted' ? one.scores : [],
    total: one.state === 'submitted' ? one.total : null,
    remark: one.state === 'submitted' ? one.remark : '',
  }
}

export async function downloadReviewedFileUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof downloadReviewedFile>>): Promise<FileAnswer> {
  const { row } = await findFile(db, input.params.reviewedFileId, actor, today)
  audit({
    subject: fileSubject(row.id),
    organisationId: row.organisation_id,
    summary: `因案卷评查打开案卷“${row.title}”`,
  })
  return answerStoredFile(db, row.file_id, { inline: true })
}

export const fileSubject = (id: string) => `case-file-reviews.reviewed_file:${id}`
