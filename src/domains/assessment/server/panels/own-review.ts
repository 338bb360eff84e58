import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { getGradingBasis } from '#domains/programmes/index.ts'
import type { ProgrammesTables } from '#domains/programmes/index.ts'
import { assessmentProblems, type ExpertReview } from '../../contract/index.ts'
import { statedParts } from '../../domain/index.ts'
import { getAssessedRow } from '../access/assessed-row.ts'
import { readGradingSettings } from '../grading/grading-settings.ts'
import { readProofs } from '../reviews/read-review.ts'
import { assessmentTables } from '../tables.ts'

/** Reviews of the person who is signed in, and of nobody else. */
export function selectOwnReviews(db: Db | Transaction, actor: Actor) {
  return assessmentTables(db)
    .withTables<ProgrammesTables>()
    .selectFrom('assessment.expert_review as v')
    .innerJoin('assessment.panel as n', 'n.id', 'v.panel_id')
    .innerJoin('programmes.row as r', 'r.id', 'n.row_id')
    .innerJoin('programmes.programme as p', 'p.id', 'n.programme_id')
    .where('v.expert_id', '=', actor.personId)
    .selectAll('v')
    .select(['n.label', 'n.row_id', 'n.organisation_id', 'n.programme_id', 'r.name as row_name', 'p.title'])
}

export type OwnReview = Awaited<ReturnType<ReturnType<typeof selectOwnReviews>['execute']>>[number]

/** @throws Problem `assessment.review-not-found` */
export async function getOwnReview(db: Db | Transaction, id: string, actor: Actor): Promise<OwnReview> {
  const review = await selectOwnReviews(db, actor).where('v.id', '=', id).executeTakeFirst()
  if (!review) throw assessmentProblems.refuse('assessment.review-not-found', '没有这份评审任务，或没有分给您')
  return review
}

/** Locks a review for its expert's one act. @throws Problem when it is done already, or changed meanwhile */
export async function changeOwnReview(tx: Transaction, id: string, actor: Actor, revision: number): Promise<OwnReview> {
  await sql`select 1 from assessment.expert_review where id = ${id} for update`.execute(tx)
  const review = await getOwnReview(tx, id, actor)
  if (review.state !== 'assigned')
    throw assessmentProblems.refuse(
      'assessment.not-possible-now',
      review.state === 'scored' ? '您已提交评分，评分提交后不再修改' : '您已回避，不再评分',
    )
  if (review.revision !== revision)
    throw assessmentProblems.refuse('assessment.changed-meanwhile', '评审表已在别处提交，请刷新后查看')
  return review
}

export function reviewSummary(review: OwnReview) {
  return {
    id: review.id,
    label: review.label,
    programmeTitle: review.title,
    rowName: review.row_name,
    state: review.state,
    score: review.score,
    changedAt: review.changed_at.toISOString(),
  }
}

/** The sheet, blind: files by number, the unit's name taken out of its own words. Nothing to read after 回避. */
export async function readExpertReview(db: Db | Transaction, id: string, actor: Actor): Promise<ExpertReview> {
  const review = await getOwnReview(db, id, actor)
  const reference = { rowId: review.row_id, organisationId: review.organisation_id }
  const { row, unit, tasks } = await getAssessedRow(db, reference)
  const proofs = review.state === 'recused' ? [] : await readProofs(db, tasks)
  const files = proofs.flatMap((proof) => proof.submission?.files ?? [])
  return {
    ...reviewSummary(review),
    requirement: row.requirement,
    quotes: row.grading?.quotes ?? [],
    parts: await partsOf(db, review.programme_id, row.code, row.requirement),
    written: review.parts,
    comment: review.comment,
    recusalReason: review.recusal_reason,
    files: files.map((file, index) => ({
      fileId: file.fileId,
      name: blindName(review.label, index, file.name),
      bytes: file.bytes,
    })),
    statement: proofs
      .map((proof) => proof.submission?.statement ?? '')
      .filter((statement) => statement !== '')
      .join('\n')
      .replaceAll(unit.name, '本单位'),
    revision: review.revision,
  }
}

export function blindName(label: string, index: number, name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  return `${label}-${index + 1}${ending.toLowerCase()}`
}

/** The parts that the row states, with the points that a person gave each, if any. */
export async function partsOf(
  db: Db | Transaction,
  programmeId: string,
  code: string,
  requirement: string,
): Promise<{ part: string; points: number | null }[]> {
  const parts = statedParts(requirement)
  const settings = await readGradingSettings(db, await getGradingBasis(db, programmeId))
  const points = settings
    .get(`${code}.partPoints`)
    ?.value.split(/[,，、]/)
    .map(Number)
  return parts.map((part, index) => ({ part, points: points?.[index] ?? null }))
}
