import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradingContext, RuleOf } from './context.ts'
import { leaveOpen, settle } from './finding.ts'
import { letterOf } from './grade-scale.ts'
import { answerOpenPoint } from './open-point.ts'

/** `符合以上 3 个标准的为优，2 个的为良，1 个的为中`: counts what reviewers confirmed; what none has judged yet is not counted either way. */
export function gradeCriteria(rule: RuleOf<'criteriaCount'>, facts: RowFacts, context: GradingContext): GradeOutcome {
  const judged = rule.criteria.map(({ id, text }) => ({ text, met: facts.criteria?.[id] ?? null }))
  const named = (met: boolean | null) =>
    judged
      .filter((each) => each.met === met)
      .map(({ text }) => `“${text}”`)
      .join('、')
  const quote = rule.quotes[0] ?? null

  if (judged.some(({ met }) => met === null)) {
    return leaveOpen(null, 'awaitingReview', { quote, sentence: `${named(null)}待评审人认定，认定之前不评等次` })
  }
  const met = judged.filter((each) => each.met).length
  const missing = met < judged.length ? `，未达标的是${named(false)}` : ''
  const happened = `${judged.length} 个标准中达标 ${met} 个${missing}`

  const stated = rule.byCount.find((each) => each.met === met)
  if (stated) {
    const sentence = `${happened}，评为“${letterOf(stated.grade)}”`
    return settle(null, stated.grade, { rule: 'criteriaCount', quote: stated.quote, sentence })
  }
  if (met > 0) return answerOpenPoint('criteriaCount', happened, quote, context)
  const noneMet = rule.poorWhen.find((each) => each.when === 'noneMet')
  if (!noneMet) return answerOpenPoint('zeroCriteria', happened, quote, context)
  return settle(null, 'poor', { rule: 'noneMet', quote: noneMet.quote, sentence: `${happened}，评为“差”` })
}
