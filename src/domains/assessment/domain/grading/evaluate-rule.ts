import type { GradingRule } from '#domains/programmes/contract/index.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import { gradeAward } from './award-level.ts'
import type { GradingContext, RuleOf } from './context.ts'
import { gradeCoverage } from './coverage-share.ts'
import { gradeCriteria } from './criteria-count.ts'
import { downgrade } from './downgrade.ts'
import { followedBy, leaveOpen } from './finding.ts'
import { findPoorCircumstance } from './poor-circumstances.ts'
import { gradePresence } from './presence.ts'
import { gradeScores } from './score-bands.ts'

/**
 * Grades one row: first what is 差 whatever else was reached, then the rule's own scale, then lateness and unreachable
 * numbers. Pure; works on any rule that was read from a notice. Where the text gives no answer the grade is null.
 */
export function evaluateRule(rule: GradingRule, facts: RowFacts, context: GradingContext): GradeOutcome {
  if (rule.kind === 'bonus' || rule.kind === 'deduction') return withoutSize(rule, context)
  return (
    findPoorCircumstance(rule, facts, context) ??
    followedBy(gradeByScale(rule, facts, context), (reached) => downgrade(rule, facts, context, reached))
  )
}

type ScaledRule = Exclude<GradingRule, { kind: 'bonus' | 'deduction' }>

function gradeByScale(rule: ScaledRule, facts: RowFacts, context: GradingContext): GradeOutcome {
  switch (rule.kind) {
    case 'criteriaCount':
      return gradeCriteria(rule, facts, context)
    case 'scoreBands':
      return gradeScores(rule, facts, context)
    case 'coverageShare':
      return gradeCoverage(rule, facts, context)
    case 'awardLevel':
      return gradeAward(rule, facts, context)
    case 'presence':
      return gradePresence(rule, facts, context)
  }
}

const itemWords = { bonus: '加分', deduction: '扣分' } as const

function withoutSize(rule: RuleOf<'bonus' | 'deduction'>, context: GradingContext): GradeOutcome {
  const word = itemWords[rule.kind]
  const sentence = `这是${word}项，文件没有规定${word}多少，也没有规定等次，由考评单位集体审定`
  return leaveOpen(null, 'noRule', { quote: rule.quotes[0] ?? context.requirement ?? null, sentence })
}
