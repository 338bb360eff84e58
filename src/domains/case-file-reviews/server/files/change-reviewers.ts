import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { listPostHolders } from '#platform/identity/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import {
  caseFileReviewProblems,
  reviewingRoles,
  type callThirdReviewer,
  type replaceReviewer,
  type ReviewedFile,
} from '../../contract/index.ts'
import { mayReview, type PossibleReviewer } from '../../domain/index.ts'
import { impossible } from '../refusals.ts'
import { assignmentOf, tellReviewer } from '../rounds/draw-files.ts'
import { reviewTables } from '../tables.ts'
import { actOnFile } from './act-on-file.ts'
import { fileSubject, findFile, type FoundFile } from './read-file.ts'

/** Another person takes over what was not handed in yet; the former stays on record as 回避. */
export async function replaceReviewerUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof replaceReviewer>>): Promise<ReviewedFile> {
  const { reviewedFileId } = input.params
  const { revision, fromId, toId, reason } = input.body
  const found = await actOnFile(db, reviewedFileId, actor, 'replaceReviewer', revision, { now, today })
  const from = found.assignments.find((one) => one.reviewer_id === fromId)
  if (!from || from.state === 'submitted') throw impossible('此人没有分到这份案卷，或者已经提交打分，不能更换')
  const active = found.assignments.filter((one) => one.is_third === from.is_third && one.state !== 'recused')
  const needed = from.is_third ? 1 : found.round.reviewers_per_file
  if (from.state === 'recused' && active.length >= needed)
    throw impossible(`${from.reviewer_name}回避后已经另有人接手，不需要再更换`)
  const to = await requireReviewer(db, found, toId, today)
  const tables = reviewTables(db)
  if (from.state === 'assigned')
    await tables
      .updateTable('case_file_reviews.assignment')
      .set({ state: 'recused', recused_because: reason, revision: from.revision + 1 })
      .where('id', '=', from.id)
      .execute()
  await tables
    .insertInto('case_file_reviews.assignment')
    .values(assignmentOf(reviewedFileId, to, from.is_third))
    .execute()
  await tellReviewer(db, found.round, to.id, 1, now)
  audit({
    subject: fileSubject(reviewedFileId),
    organisationId: found.row.organisation_id,
    summary: `“${found.row.title}”的评查人由${from.reviewer_name}更换为${to.name}：${reason}`,
  })
  return (await findFile(db, reviewedFileId, actor, today)).file
}

export async function callThirdReviewerUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof callThirdReviewer>>): Promise<ReviewedFile> {
  const { reviewedFileId } = input.params
  const { revision, toId } = input.body
  const found = await actOnFile(db, reviewedFileId, actor, 'callThird', revision, { now, today })
  const to = await requireReviewer(db, found, toId, today)
  const tables = reviewTables(db)
  await tables
    .insertInto('case_file_reviews.assignment')
    .values(assignmentOf(reviewedFileId, to, true))
    .execute()
  await tables
    .updateTable('case_file_reviews.reviewed_file')
    .set({ state: 'reviewing' })
    .where('id', '=', reviewedFileId)
    .execute()
  await tellReviewer(db, found.round, to.id, 1, now)
  audit({
    subject: fileSubject(reviewedFileId),
    organisationId: found.row.organisation_id,
    summary: `“${found.row.title}”分差过大，请${to.name}作为第三人评查`,
  })
  return (await findFile(db, reviewedFileId, actor, today)).file
}

async function requireReviewer(
  tx: Transaction,
  { row, round, assignments }: FoundFile,
  personId: string,
  today: string,
): Promise<PossibleReviewer> {
  const { path } = await getOrganisation(tx, round.organisation_id)
  const person = (await listPostHolders(tx, reviewingRoles, path, today)).find(({ id }) => id === personId)
  const refuse = (detail: string) => caseFileReviewProblems.refuse('case-file-reviews.reviewer-not-usable', detail)
  if (!person) throw refuse('所选评查人不在本单位及下级单位，或者没有可以评查的岗位，请重新选择')
  if (assignments.some((one) => one.reviewer_id === personId)) throw refuse(`${person.name}已经分到过这份案卷`)
  const file = { id: row.id, title: row.title, organisationId: row.organisation_id, handlers: row.handlers }
  if (!mayReview(file, person, round.organisation_id))
    throw refuse(`${person.name}办过这个案件或者是被评查单位的人，须回避`)
  return person
}
