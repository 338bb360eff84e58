import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { answerObjection, decideFile, objectToResult, ReviewedFile } from '../../contract/index.ts'
import { keepDefects } from '../defects/keep-defects.ts'
import { reviewTables } from '../tables.ts'
import { actOnFile, putResult } from './act-on-file.ts'
import { fileSubject, findFile } from './read-file.ts'

/** 分差过大: decided by whoever runs the round, with the reason. */
export async function decideFileUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof decideFile>>): Promise<ReviewedFile> {
  const { reviewedFileId } = input.params
  const { revision, score, reason } = input.body
  const found = await actOnFile(db, reviewedFileId, actor, 'decide', revision, { now, today })
  await putResult(db, found, score, `${actor.name}认定 ${score} 分：${reason}`)
  await keepDefects(db, found.row, now)
  audit({
    subject: fileSubject(reviewedFileId),
    organisationId: found.row.organisation_id,
    summary: `认定“${found.row.title}”评查得分 ${score}：${reason}`,
  })
  return (await findFile(db, reviewedFileId, actor, today)).file
}

export async function objectToResultUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof objectToResult>>): Promise<ReviewedFile> {
  const { reviewedFileId } = input.params
  const { revision, text } = input.body
  const { row, round } = await actOnFile(db, reviewedFileId, actor, 'object', revision, { now, today })
  const objection = { text, byName: actor.name, at: now.toISOString(), answer: '', answeredByName: null }
  await reviewTables(db)
    .updateTable('case_file_reviews.reviewed_file')
    .set({ objection: asJson(objection) })
    .where('id', '=', reviewedFileId)
    .execute()
  await notify(db, {
    recipients: { personIds: [round.created_by] },
    key: `${fileSubject(reviewedFileId)}:objection`,
    kind: 'case-file-reviews.objection-made',
    title: `“${row.title}”的评查结果有陈述，请答复`,
    link: `/case-file-reviews/files/${reviewedFileId}`,
    organisationId: round.organisation_id,
    at: now,
  })
  audit({
    subject: fileSubject(reviewedFileId),
    organisationId: row.organisation_id,
    summary: `对“${row.title}”的评查结果提出陈述`,
  })
  return (await findFile(db, reviewedFileId, actor, today)).file
}

/** The former result stays in words beside the new one. */
export async function answerObjectionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof answerObjection>>): Promise<ReviewedFile> {
  const { reviewedFileId } = input.params
  const { revision, answer, score } = input.body
  const found = await actOnFile(db, reviewedFileId, actor, 'answerObjection', revision, { now, today })
  const { row } = found
  if (score !== undefined && score !== row.score)
    await putResult(db, found, score, `${row.decision}；陈述后由${actor.name}改为 ${score} 分`)
  await reviewTables(db)
    .updateTable('case_file_reviews.reviewed_file')
    .set({ objection: asJson({ ...row.objection!, answer, answeredByName: actor.name }) })
    .where('id', '=', reviewedFileId)
    .execute()
  await notify(db, {
    recipients: { organisationId: row.organisation_id, roles: ['reportingClerk', 'reviewer'] },
    key: `${fileSubject(reviewedFileId)}:objection-answered`,
    kind: 'case-file-reviews.objection-answered',
    title: `“${row.title}”评查结果的陈述已答复`,
    link: `/case-file-reviews/files/${reviewedFileId}`,
    organisationId: row.organisation_id,
    at: now,
  })
  audit({
    subject: fileSubject(reviewedFileId),
    organisationId: row.organisation_id,
    summary: `答复“${row.title}”评查结果的陈述${score === undefined ? '，结果不变' : `，结果 ${score} 分`}`,
  })
  return (await findFile(db, reviewedFileId, actor, today)).file
}
