import type { GradingRule } from '#domains/programmes/contract/index.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import type { GradingContext } from './context.ts'
import { settle } from './finding.ts'
import { answerOpenPoint } from './open-point.ts'

/** 没有开展, 未上报, 均无法联系: 差 (or an open point) whatever else was reached; null where none of them holds. */
export function findPoorCircumstance(rule: GradingRule, facts: RowFacts, context: GradingContext): GradeOutcome | null {
  const quoteOf = (when: string) => rule.poorWhen.find((each) => each.when === when)?.quote
  const notSubmitted = quoteOf('notSubmitted')

  if (facts.carriedOut === false) {
    const quote = quoteOf('notCarriedOut') ?? quoteOf('noneMet') ?? notSubmitted
    if (quote === undefined) return answerOpenPoint('notCarriedOut', '没有开展', rule.quotes[0] ?? null, context)
    return settle(null, 'poor', { rule: 'notCarriedOut', quote, sentence: '没有开展这项工作，评为“差”' })
  }
  if (facts.submittedAt === null && notSubmitted !== undefined) {
    return settle(null, 'poor', { rule: 'notSubmitted', quote: notSubmitted, sentence: '没有报送，评为“差”' })
  }
  if (facts.contacts === 0 && notSubmitted !== undefined) {
    const sentence = '报送的材料中没有一个联系方式，等于没有提供，评为“差”'
    return settle(null, 'poor', { rule: 'notSubmitted', quote: notSubmitted, sentence })
  }
  const allUnreachable = quoteOf('allUnreachable')
  if (facts.contacts && facts.unreachable === facts.contacts && allUnreachable !== undefined) {
    const sentence = `提供的 ${facts.contacts} 个联系方式全部联系不上，评为“差”`
    return settle(null, 'poor', { rule: 'allUnreachable', quote: allUnreachable, sentence })
  }
  return null
}
