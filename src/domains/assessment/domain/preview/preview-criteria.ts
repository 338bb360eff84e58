import type { RuleOf } from '../grading/context.ts'
import { chineseCount } from '../wording/chinese-count.ts'
import { proposeCriterion, type CriterionEvidence, type CriterionProposal } from './propose-criterion.ts'

export interface CriteriaPreview {
  readonly criteria: readonly CriterionProposal[]
  readonly waiting: number
  /** For the clerk: what would help, and how much waits. It never names a grade. */
  readonly sentence: string
}

/** How a row stands before its reviewer has judged: facts and missing numbers, no grade. */
export function previewCriteria(
  rule: RuleOf<'criteriaCount'>,
  evidence: Readonly<Record<string, CriterionEvidence>>,
): CriteriaPreview {
  const criteria = rule.criteria.map((criterion) => proposeCriterion(criterion, evidence[criterion.id]))
  const waiting = criteria.filter(({ state }) => state === 'awaitsReviewer').length
  const known = criteria.filter(({ state }) => state !== 'awaitsReviewer').map(({ sentence }) => sentence)
  const rest = waiting === 0 ? [] : [`${known.length > 0 ? '其余' : ''}${chineseCount(waiting)}项待评审`]
  return { criteria, waiting, sentence: [...known, ...rest].join('；') }
}
