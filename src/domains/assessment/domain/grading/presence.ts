import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import type { GradingContext, RuleOf } from './context.ts'
import { leaveOpen, settle } from './finding.ts'
import { letterOf } from './grade-scale.ts'
import { answerOpenPoint } from './open-point.ts'

/** `有督察、有考核的为优,缺1项的为良,没有开展的为差`. */
export function gradePresence(rule: RuleOf<'presence'>, { present }: RowFacts, context: GradingContext): GradeOutcome {
  const quote = rule.quotes[0] ?? null
  if (!present) return leaveOpen(null, 'factsMissing', { quote, sentence: '还不知道各项有无' })

  const absent = rule.items.filter(({ id }) => !present.includes(id))
  const listed = absent.map(({ text }) => `“${text}”`).join('、')
  const happened =
    absent.length === 0 ? `${rule.items.length} 项齐全` : `${rule.items.length} 项中缺 ${absent.length} 项（${listed}）`
  const stated = rule.byMissing.find((each) => each.missing === absent.length)
  if (stated) {
    const sentence = `${happened}，评为“${letterOf(stated.grade)}”`
    return settle(null, stated.grade, { rule: 'presence', quote: stated.quote, sentence })
  }
  const notCarriedOut = rule.poorWhen.find((each) => each.when === 'notCarriedOut')
  if (absent.length === rule.items.length && notCarriedOut) {
    const sentence = `${happened}，一项也没有，即没有开展，评为“差”`
    return settle(null, 'poor', { rule: 'notCarriedOut', quote: notCarriedOut.quote, sentence })
  }
  return answerOpenPoint('missingCount', happened, quote, context)
}
