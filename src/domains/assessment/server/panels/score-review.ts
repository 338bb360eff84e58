import { asJson } from '#base/database/index.ts'
import { refuse, type InputOf, type Writing } from '#base/http/index.ts'
import {
  assessmentProblems,
  type ExpertReview,
  type ExpertReviewSummary,
  type recuseFromReview,
  type scoreReview,
} from '../../contract/index.ts'
import { exactMean } from '../../domain/index.ts'
import { lockAssessedRow } from '../access/assessed-row.ts'
import { regradeAfterChange } from '../grading/regrade-after-change.ts'
import { assessmentTables } from '../tables.ts'
import { fillPanel } from './fill-panel.ts'
import {
  changeOwnReview,
  getOwnReview,
  partsOf,
  readExpertReview,
  reviewSummary,
  type OwnReview,
} from './own-review.ts'

/** One score, once. Where the first scores lie too far apart the next expert of the draw is called. */
export async function scoreReviewUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof scoreReview>>): Promise<ExpertReview> {
  const { reviewId } = input.params
  const { revision, comment, parts } = input.body
  const reference = referenceOf(await getOwnReview(db, reviewId, actor))
  const assessed = await lockAssessedRow(db, reference)
  const review = await changeOwnReview(db, reviewId, actor, revision)
  const { basis, row } = assessed
  const score = scoreOf(await partsOf(db, basis.id, row.code, row.requirement), input.body)
  await assessmentTables(db)
    .updateTable('assessment.expert_review')
    .set({ state: 'scored', score, comment, parts: asJson(parts), changed_at: now, revision: revision + 1 })
    .where('id', '=', reviewId)
    .execute()
  const settings = { experts: basis.settings.experts, spread: basis.settings.expertSpread }
  const { state } = await fillPanel(db, review.panel_id, settings, now)
  if (state.complete) await regradeAfterChange(db, assessed, actor, now, today)
  audit({
    subject: `assessment.expert-review:${reviewId}`,
    organisationId: reference.organisationId,
    summary: `专家对${review.label}提交评分`,
  })
  return readExpertReview(db, reviewId, actor)
}

/** 回避: the reason stays on record, the next of the draw takes the place. */
export async function recuseUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof recuseFromReview>>): Promise<ExpertReviewSummary> {
  const { reviewId } = input.params
  const { revision, reason } = input.body
  const reference = referenceOf(await getOwnReview(db, reviewId, actor))
  const { basis } = await lockAssessedRow(db, reference)
  const review = await changeOwnReview(db, reviewId, actor, revision)
  await assessmentTables(db)
    .updateTable('assessment.expert_review')
    .set({ state: 'recused', recusal_reason: reason, changed_at: now, revision: revision + 1 })
    .where('id', '=', reviewId)
    .execute()
  const settings = { experts: basis.settings.experts, spread: basis.settings.expertSpread }
  await fillPanel(db, review.panel_id, settings, now)
  audit({
    subject: `assessment.expert-review:${reviewId}`,
    organisationId: reference.organisationId,
    summary: `专家对${review.label}申请回避`,
    details: { reason },
  })
  return reviewSummary(await getOwnReview(db, reviewId, actor))
}

function referenceOf(review: OwnReview) {
  return { rowId: review.row_id, organisationId: review.organisation_id }
}

type Body = InputOf<typeof scoreReview>['body']

/** The exact sum of the parts where they carry points, else the score that the expert gave. */
function scoreOf(stated: readonly { part: string; points: number | null }[], { parts, score }: Body): number {
  const weighted = stated.filter((one) => one.points !== null)
  if (!weighted.length) {
    if (score !== undefined) return score
    throw refuse('base.invalid-input', '请填写总分', [{ path: 'body.score', message: '请填写 0 至 100 的总分' }])
  }
  const given = weighted.map(({ part, points }) => {
    const index = parts.findIndex((one) => one.part === part)
    const value = parts[index]?.points ?? null
    const message = value === null ? '请为每一部分打分' : value > points! ? `最多 ${points} 分` : undefined
    if (message)
      throw assessmentProblems.refuse('assessment.unusable-facts', `“${part}”：${message}`, [
        { path: `body.parts.${Math.max(index, 0)}.points`, message },
      ])
    return value!
  })
  return Number(exactMean(given).sum)
}
