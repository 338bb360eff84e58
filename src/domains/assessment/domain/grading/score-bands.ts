import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import { readByAnalogy } from './boundary.ts'
import type { GradingContext, RuleOf } from './context.ts'
import { exactMean } from './exact-mean.ts'
import { followedBy, leaveOpen, settle, unchanged } from './finding.ts'
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
  if (!band) return answerOpenPoint('unstatedScore', happened, quote, context)

  const sentence = `${happened}，评为“${letterOf(band.grade)}”`
  const limit = rule.bands
    .map(({ atLeast }) => atLeast)
    .find((atLeast) => atLeast !== null && mean.compareWith(atLeast) === 0)
  return followedBy(settle(null, band.grade, { rule: 'scoreBands', quote: band.quote, sentence }), (grade) => {
    if (rule.boundary === null)
      return readByAnalogy(grade, { onLimit: limit == null ? null : `${limit} 分`, quote: band.quote }, context)
    if (limit == null) return unchanged(grade)
    const onLimit = `恰为 ${limit} 分，本行写明以上包含本数、以下不包含本数，所以评为“${letterOf(grade)}”`
    return settle(grade, grade, { rule: 'boundaryStated', quote: rule.boundary, sentence: onLimit })
  })
}
