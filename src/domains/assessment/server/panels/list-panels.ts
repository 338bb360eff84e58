import { sql, type SqlBool } from 'kysely'
import { readPage, type FileAnswer, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import { ProgrammeSettings } from '#domains/programmes/contract/index.ts'
import type { ProgrammesTables } from '#domains/programmes/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import {
  assessmentProblems,
  type downloadReviewFile,
  type ExpertReviewSummary,
  type listMyReviews,
  type listPanels,
  type Panel,
} from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'
import { panelState } from './fill-panel.ts'
import { readExpertReview, reviewSummary, selectOwnReviews, type OwnReview } from './own-review.ts'
import { anywhere } from '#base/database/index.ts'
import { inReach } from '#platform/organisations/index.ts'

/** Panels with their draw, scores and spread, for the office. */
export async function listPanelsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listPanels>>): Promise<Page<Panel>> {
  const { programmeId, rowId, organisationId, q, cursor, page, pageSize, sort } = input.query
  const query = assessmentTables(db)
    .withTables<ProgrammesTables>()
    .selectFrom('assessment.panel as n')
    .innerJoin('programmes.programme as p', 'p.id', 'n.programme_id')
    .innerJoin('programmes.row as r', 'r.id', 'n.row_id')
    .innerJoin('organisations.organisation as i', 'i.id', 'p.organisation_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'n.organisation_id')
    .where(inReach(actor, 'assessment.oversee', 'i.path'))
    .$if(programmeId !== undefined, (found) => found.where('n.programme_id', '=', programmeId!))
    .$if(rowId !== undefined, (found) => found.where('n.row_id', '=', rowId!))
    .$if(organisationId !== undefined, (found) => found.where('n.organisation_id', '=', organisationId!))
    .$if(!!q, (found) => found.where(sql<SqlBool>`(n.label ilike ${anywhere(q!)} or o.name ilike ${anywhere(q!)})`))
    .selectAll('n')
    .select(['r.code as row_code', 'o.name as unit_name', 'p.settings'])
  const plan = {
    orders: { label: { by: sql`n.label`, of: (row: { label: string }) => row.label } },
    defaultSort: 'label',
    id: sql`n.id`,
  }
  const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
  const ids = found.items.map((panel) => panel.id)
  const reviews = ids.length
    ? await assessmentTables(db)
        .selectFrom('assessment.expert_review')
        .selectAll()
        .where('panel_id', 'in', ids)
        .orderBy('position')
        .execute()
    : []
  const byPanel = Map.groupBy(reviews, (review) => review.panel_id)
  return {
    ...found,
    items: found.items.map((panel) => {
      const own = byPanel.get(panel.id) ?? []
      const { experts, expertSpread } = ProgrammeSettings.parse(panel.settings)
      const state = panelState(own, { experts, spread: expertSpread })
      return {
        id: panel.id,
        rowId: panel.row_id,
        rowCode: panel.row_code,
        organisationId: panel.organisation_id,
        organisationName: panel.unit_name,
        label: panel.label,
        seed: panel.seed,
        pool: panel.pool,
        drawnByName: panel.drawn_by_name,
        drawnAt: panel.drawn_at.toISOString(),
        reviews: own.map((review) => ({
          position: review.position,
          expertName: review.expert_name,
          reason: review.reason,
          state: review.state,
          score: review.score,
          comment: review.comment,
          recusalReason: review.recusal_reason,
        })),
        spread: spreadOf(state.scores),
        spreadLimit: expertSpread,
        complete: state.complete,
        sentence: state.sentence,
      }
    }),
  }
}

/** Scores have at most two decimals: whole hundredths subtract exactly. */
function spreadOf(scores: readonly number[]): string | null {
  if (scores.length < 2) return null
  const hundredths = scores.map((score) => Math.round(score * 100))
  return String((Math.max(...hundredths) - Math.min(...hundredths)) / 100)
}

export async function listMyReviewsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listMyReviews>>): Promise<Page<ExpertReviewSummary>> {
  const { state, q, cursor, page, pageSize, sort } = input.query
  const query = selectOwnReviews(db, actor)
    .$if(state !== undefined, (found) => found.where('v.state', '=', state!))
    .$if(!!q, (found) => found.where(sql<SqlBool>`(n.label ilike ${anywhere(q!)} or r.name ilike ${anywhere(q!)})`))
  const plan = {
    orders: { id: { by: sql`v.id`, of: (row: OwnReview) => row.id } },
    defaultSort: 'id',
    id: sql`v.id`,
  }
  const found = await readPage(db, query, plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map(reviewSummary) }
}

export async function downloadReviewFileUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof downloadReviewFile>>): Promise<FileAnswer> {
  const { reviewId, fileId } = input.params
  const review = await readExpertReview(db, reviewId, actor)
  const file = review.files.find((one) => one.fileId === fileId)
  if (!file) throw assessmentProblems.refuse('assessment.file-not-found', '这份材料中没有这个文件')
  audit({ subject: `assessment.expert-review:${reviewId}`, summary: `打开${file.name}` })
  return answerStoredFile(db, fileId, { fileName: file.name, inline: input.query.inline === 'yes' })
}
