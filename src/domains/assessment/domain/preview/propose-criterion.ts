import type { RuleOf } from '../grading/context.ts'
import { chineseCount } from '../wording/chinese-count.ts'

export type Criterion = RuleOf<'criteriaCount'>['criteria'][number]

/** What is known about one criterion before the row is graded. */
export interface CriterionEvidence {
  /** How many the facts show, for a criterion whose text has a number. */
  readonly count?: number
  /** How the counted thing is called: `种` `宣传方式`. */
  readonly counted?: { readonly measure: string; readonly noun: string }
  /** The verdict of a named reviewer, who has the last word; absent or null while there is none. */
  readonly confirmed?: boolean | null
}

export const criterionStateTexts = { met: '已达标', notMet: '未达标', awaitsReviewer: '待评审人认定' } as const
export type CriterionState = keyof typeof criterionStateTexts

export interface CriterionProposal {
  readonly id: string
  /** The criterion without its number: 宣传方式灵活多样. */
  readonly title: string
  readonly state: CriterionState
  readonly decidedBy: 'number' | 'reviewer' | null
  /** What would change the state, or why it is as it is. */
  readonly sentence: string
}

/** Only a number in the text is decided by rule; everything else waits for a person. */
export function proposeCriterion(criterion: Criterion, evidence: CriterionEvidence = {}): CriterionProposal {
  const title = criterion.text.replace(/[（(][^（()）]*[）)]/g, '').trim()
  const proposal = { id: criterion.id, title }
  if (typeof evidence.confirmed === 'boolean') {
    const state = evidence.confirmed ? 'met' : 'notMet'
    return {
      ...proposal,
      state,
      decidedBy: 'reviewer',
      sentence: `『${title}』${criterionStateTexts[state]}（评审人认定）`,
    }
  }
  if (criterion.minimum === null || evidence.count === undefined) {
    return { ...proposal, state: 'awaitsReviewer', decidedBy: null, sentence: `『${title}』待评审人认定` }
  }
  const lacking = criterion.minimum.count - evidence.count
  if (lacking <= 0) {
    return {
      ...proposal,
      state: 'met',
      decidedBy: 'number',
      sentence: `已有 ${evidence.count}${measureOf(evidence)}，『${title}』已达标`,
    }
  }
  const { measure, noun } = evidence.counted ?? { measure: '项', noun: '' }
  return {
    ...proposal,
    state: 'notMet',
    decidedBy: 'number',
    sentence: `再有${chineseCount(lacking)}${measure}${noun}，『${title}』即达标`,
  }
}

const measureOf = ({ counted }: CriterionEvidence) => (counted ? ` ${counted.measure}${counted.noun}` : ' 项')
