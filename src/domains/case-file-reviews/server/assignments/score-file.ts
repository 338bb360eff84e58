import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { notify } from '#platform/notifications/index.ts'
import {
  caseFileReviewProblems,
  totalPoints,
  type Assignment,
  type recuseReviewer,
  type saveScores,
  type ScoreFields,
  type submitScores,
} from '../../contract/index.ts'
import { scoreFaults, settle, totalOf } from '../../domain/index.ts'
import { keepDefects } from '../defects/keep-defects.ts'
import { putResult } from '../files/act-on-file.ts'
import { fileSubject } from '../files/read-file.ts'
import { changedMeanwhile, impossible } from '../refusals.ts'
import { reviewTables, type RoundTable } from '../tables.ts'
import { getAssignment } from './select-assignments.ts'

/** Locks the file, so that two who hand in at once settle one after the other. */
async function openAssignment(tx: Transaction, id: string, actor: Actor, revision: number): Promise<Assignment> {
  const { reviewedFileId } = await getAssignment(tx, id, actor)
  await reviewTables(tx)
    .selectFrom('case_file_reviews.reviewed_file')
    .select('id')
    .where('id', '=', reviewedFileId)
    .forUpdate()
    .execute()
  const found = await getAssignment(tx, id, actor)
  if (found.revision !== revision) throw changedMeanwhile()
  if (!found.isOpen)
    throw impossible(
      found.state === 'submitted' ? '您已经提交打分，不能再修改' : '这份案卷现在不能打分：已回避，或者评查已经结束',
    )
  return found
}

async function keep(
  tx: Transaction,
  found: Assignment,
  { scores, defects, remark }: ScoreFields,
  submittedAt: Date | null,
): Promise<void> {
  const faults = scoreFaults(found.sheet.content, scores, submittedAt !== null)
  const beyond = defects.find(({ page }) => page !== null && found.pages !== null && page > found.pages)
  if (beyond) faults.push(`案卷只有 ${found.pages} 页，问题“${beyond.text}”写的是第 ${beyond.page} 页`)
  if (faults.length)
    throw caseFileReviewProblems.refuse('case-file-reviews.wrong-scores', faults.slice(0, 5).join('；'))
  await reviewTables(tx)
    .updateTable('case_file_reviews.assignment')
    .set({
      scores: asJson(scores),
      defects: asJson(defects),
      remark,
      total: totalOf(found.sheet.content, scores),
      revision: found.revision + 1,
      ...(submittedAt ? { state: 'submitted' as const, submitted_at: submittedAt } : {}),
    })
    .where('id', '=', found.id)
    .execute()
}

export async function saveScoresUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof saveScores>>): Promise<Assignment> {
  const { revision, ...fields } = input.body
  const found = await openAssignment(db, input.params.assignmentId, actor, revision)
  await keep(db, found, fields, null)
  audit({ subject: fileSubject(found.reviewedFileId), summary: `保存“${found.fileTitle}”的评查打分` })
  return getAssignment(db, found.id, actor)
}

export async function submitScoresUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof submitScores>>): Promise<Assignment> {
  const { revision, ...fields } = input.body
  const found = await openAssignment(db, input.params.assignmentId, actor, revision)
  if (fields.defects.some(({ correctBy }) => correctBy !== null && correctBy < today))
    throw caseFileReviewProblems.refuse('case-file-reviews.wrong-day', '问题的整改期限不能早于今天')
  await keep(db, found, fields, now)
  await settleFile(db, found, now)
  audit({ subject: fileSubject(found.reviewedFileId), summary: `提交“${found.fileTitle}”的评查打分` })
  return getAssignment(db, found.id, actor)
}

/** With the last points the result comes about, or whoever runs the round is told that they differ. */
async function settleFile(tx: Transaction, { reviewedFileId, sheet, fileTitle }: Assignment, now: Date): Promise<void> {
  const tables = reviewTables(tx)
  const row = await tables
    .selectFrom('case_file_reviews.reviewed_file')
    .selectAll()
    .where('id', '=', reviewedFileId)
    .executeTakeFirstOrThrow()
  const round = await tables
    .selectFrom('case_file_reviews.round')
    .selectAll()
    .where('id', '=', row.round_id)
    .executeTakeFirstOrThrow()
  const assignments = await tables
    .selectFrom('case_file_reviews.assignment')
    .selectAll()
    .where('reviewed_file_id', '=', reviewedFileId)
    .where('state', '<>', 'recused')
    .execute()
  const given = assignments.flatMap(({ state, total, is_third: isThird }) =>
    state === 'submitted' && total !== null ? [{ total, isThird }] : [],
  )
  const first = assignments.filter((one) => !one.is_third).length
  // Whoever stepped aside and was not replaced is still awaited.
  const awaited = assignments.length - given.length + Math.max(0, round.reviewers_per_file - first)
  const settlement = settle(given, awaited, round.tolerance)
  const file = { total: totalPoints(sheet.content.sections) }
  if (settlement.kind === 'agreed') {
    await putResult(tx, { row, round: { ...round, sheet }, file }, settlement.score, settlement.sentence)
    await keepDefects(tx, row, now)
  }
  if (settlement.kind === 'differing') {
    await tables
      .updateTable('case_file_reviews.reviewed_file')
      .set({ state: 'differing', decision: settlement.sentence })
      .where('id', '=', reviewedFileId)
      .execute()
    await tellOrganiser(tx, round, reviewedFileId, `“${fileTitle}”${settlement.sentence}，请认定或请第三人评查`, now)
  }
  // Every change of a file counts, so that a stale page is told so.
  await tables
    .updateTable('case_file_reviews.reviewed_file')
    .set({ revision: row.revision + 1, changed_at: now })
    .where('id', '=', reviewedFileId)
    .execute()
}

function tellOrganiser(tx: Transaction, round: RoundTable, fileId: string, title: string, at: Date): Promise<number> {
  return notify(tx, {
    recipients: { personIds: [round.created_by] },
    key: `${fileSubject(fileId)}:${at.toISOString()}`,
    kind: 'case-file-reviews.needs-organiser',
    title,
    link: `/case-file-reviews/files/${fileId}`,
    organisationId: round.organisation_id,
    at,
  })
}

export async function recuseReviewerUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof recuseReviewer>>): Promise<Assignment> {
  const { revision, reason } = input.body
  const found = await openAssignment(db, input.params.assignmentId, actor, revision)
  const tables = reviewTables(db)
  await tables
    .updateTable('case_file_reviews.assignment')
    .set({ state: 'recused', recused_because: reason, revision: revision + 1 })
    .where('id', '=', found.id)
    .execute()
  const round = await tables
    .selectFrom('case_file_reviews.round as r')
    .innerJoin('case_file_reviews.reviewed_file as f', 'f.round_id', 'r.id')
    .selectAll('r')
    .where('f.id', '=', found.reviewedFileId)
    .executeTakeFirstOrThrow()
  await tellOrganiser(db, round, found.reviewedFileId, `“${found.fileTitle}”的评查人${actor.name}申明回避，请更换`, now)
  audit({
    subject: fileSubject(found.reviewedFileId),
    summary: `申明回避“${found.fileTitle}”的评查：${reason}`,
  })
  return getAssignment(db, found.id, actor)
}
