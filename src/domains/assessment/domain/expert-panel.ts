import { compareSums } from './grading/exact-mean.ts'

/** Thresholds that no document names: each is a setting of the programme with its decider (待确认). */
export interface PanelSettings {
  readonly experts: number
  /** A greater difference between the highest and the lowest score calls one further expert. */
  readonly spread: number
}

export interface ExpertReview {
  readonly expertId: string
  /** null: still reading. */
  readonly score: number | null
  /** 回避: the expert declared a tie to the unit, and the score does not count. */
  readonly recused: boolean
}

export interface PanelState {
  /** In the order of the reviews, without recused experts. */
  readonly scores: readonly number[]
  readonly expertsWanted: number
  readonly complete: boolean
  readonly sentence: string
}

/** Whether a blind panel has finished, or needs further experts. */
export function judgePanel(reviews: readonly ExpertReview[], { experts, spread }: PanelSettings): PanelState {
  const scores = reviews.flatMap(({ score, recused }) => (recused || score === null ? [] : [score]))
  const first = scores.slice(0, experts)
  const disagree =
    first.length === experts && first.length > 0 && compareSums([Math.max(...first)], [Math.min(...first), spread]) > 0
  const expertsWanted = experts + (disagree ? 1 : 0)
  const lacking = expertsWanted - scores.length
  const reason = disagree ? `最高分与最低分相差超过 ${spread} 分，` : ''
  const sentence = lacking > 0 ? `${reason}还需 ${lacking} 名专家评分` : `${scores.length} 名专家已评分`
  return { scores, expertsWanted, complete: lacking <= 0, sentence }
}
