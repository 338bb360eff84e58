import { asJson, type Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { judgePanel, type PanelSettings, type PanelState } from '../../domain/index.ts'
import { assessmentTables, type ExpertReviewTable } from '../tables.ts'

export interface FilledPanel {
  readonly state: PanelState
  /** Experts that the panel wants and the pool no longer has. */
  readonly lacking: number
}

export function panelState(
  reviews: readonly Pick<ExpertReviewTable, 'expert_id' | 'score' | 'state'>[],
  settings: PanelSettings,
): PanelState {
  return judgePanel(
    reviews.map(({ expert_id, score, state }) => ({ expertId: expert_id, score, recused: state === 'recused' })),
    settings,
  )
}

/** Calls as many experts of the drawn order as the panel now wants: at the draw, after 回避, after too wide a spread. */
export async function fillPanel(
  tx: Transaction,
  panelId: string,
  settings: PanelSettings,
  at: Date,
): Promise<FilledPanel> {
  const tables = assessmentTables(tx)
  const panel = await tables
    .selectFrom('assessment.panel')
    .select(['pool', 'label'])
    .where('id', '=', panelId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const reviews = await tables
    .selectFrom('assessment.expert_review')
    .select(['expert_id', 'score', 'state', 'position'])
    .where('panel_id', '=', panelId)
    .orderBy('position')
    .execute()
  const state = panelState(reviews, settings)
  const active = reviews.filter((review) => review.state !== 'recused').length
  const wanted = Math.max(0, state.expertsWanted - active)
  const called = new Set(reviews.map((review) => review.expert_id))
  const next = panel.pool.filter((expert) => !called.has(expert.id)).slice(0, wanted)
  if (next.length) {
    const isFurther = state.expertsWanted > settings.experts
    const reason = isFurther ? 'further' : reviews.length ? 'replacement' : 'drawn'
    await tables
      .insertInto('assessment.expert_review')
      .values(
        next.map((expert, index) => ({
          id: newId(),
          panel_id: panelId,
          position: reviews.length + index + 1,
          expert_id: expert.id,
          expert_name: expert.name,
          reason: reason as ExpertReviewTable['reason'],
          state: 'assigned' as const,
          parts: asJson([]),
          score: null,
          comment: '',
          recusal_reason: null,
          changed_at: at,
          revision: 1,
        })),
      )
      .execute()
    await notify(tx, {
      recipients: { personIds: next.map((expert) => expert.id) },
      key: `assessment.panel:${panelId}:called`,
      kind: 'assessment.review-assigned',
      title: `请评审${panel.label}`,
      link: '/reviews',
      at,
    })
  }
  return { state, lacking: wanted - next.length }
}
