import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import { explainBoundary } from './boundary.ts'
import type { GradingContext, RuleOf } from './context.ts'
import { exactMean } from './exact-mean.ts'
import { followedBy, leaveOpen, settle } from './finding.ts'
import { letterOf } from './grade-scale.ts'
import { answerOpenPoint } from './open-point.ts'

/** `平均 90 分以上的为优，85 分-90 分为良…`, over the unrounded mean of the scores given. */
export function gradeScores(rule: RuleOf<'scoreBands'>, facts: RowFacts, context: GradingContext): GradeOutcome {
  const scores = facts.expertScores ?? facts.scores
  const quote = rule.quotes[0] ?? null
  if (!scores) return leaveOpen(null, 'factsMissing', { quote, sentence: '还没有分数' })
  if (scores.length === 0) return answerOpenPoint('noScores', '没有取得任何分数', quote, context)

  const mean = exactMean(scores)
  const happened =
    scores.length === 1
      ? `得分 ${mean.sum}`
      : `${scores.length} 个分数合计 ${mean.sum}，平均 ${mean.text}（不四舍五入）`
  const band = rule.bands.find(
    ({ atLeast, below }) =>
      (atLeast === null || mean.compareWith(atLeast) >= 0) && (below === null || mean.compareWith(below) < 0),
  )
  if (!band) return answerOpenPoint('bands', happened, quote, context)

  const sentence = `${happened}，评为“${letterOf(band.grade)}”`
  const limit = rule.bands
    .map(({ atLeast }) => atLeast)
    .find((atLeast) => atLeast !== null && mean.compareWith(atLeast) === 0)
  const onLimit = limit == null ? null : `${limit} 分`
  return followedBy(settle(null, band.grade, { rule: 'scoreBands', quote: band.quote, sentence }), (grade) =>
    explainBoundary(grade, { quote: band.quote, onLimit, stated: rule.boundary }, context),
  )
}
