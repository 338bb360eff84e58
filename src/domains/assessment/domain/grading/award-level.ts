import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import type { GradingContext, RuleOf } from './context.ts'
import { leaveOpen, settle } from './finding.ts'
import { letterOf } from './grade-scale.ts'
import { answerOpenPoint } from './open-point.ts'

const awardWords = { first: '一等奖', second: '二等奖', third: '三等奖' } as const

/** `一等奖的为优,二等奖的为良,三等奖的为中`; the best award counts. */
export function gradeAward(rule: RuleOf<'awardLevel'>, { award }: RowFacts, context: GradingContext): GradeOutcome {
  const quote = rule.quotes[0] ?? null
  if (award === undefined) return leaveOpen(null, 'factsMissing', { quote, sentence: '还不知道是否获奖' })
  if (award === 'none') return answerOpenPoint('noAward', '已报送，没有获奖', quote, context)
  const stated = rule.awards.find((each) => each.award === award)
  const happened = `获得${awardWords[award]}`
  if (!stated) return answerOpenPoint('otherAward', happened, quote, context)
  const sentence = `${happened}，评为“${letterOf(stated.grade)}”`
  return settle(null, stated.grade, { rule: 'awardLevel', quote: stated.quote, sentence })
}
