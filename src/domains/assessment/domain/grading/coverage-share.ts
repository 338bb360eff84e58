import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import { explainBoundary } from './boundary.ts'
import { chineseFraction } from '../wording/chinese-count.ts'
import type { GradingContext, RuleOf } from './context.ts'
import { followedBy, leaveOpen, settle, unchanged } from './finding.ts'
import { letterOf } from './grade-scale.ts'
import { answerOpenPoint } from './open-point.ts'

/** `全部完成…优，三分之二以上…良，三分之二以下…中，未开展的为差`, compared as whole numbers. */
export function gradeCoverage(rule: RuleOf<'coverageShare'>, facts: RowFacts, context: GradingContext): GradeOutcome {
  const { completed, total } = facts
  if (completed === undefined || !total) {
    return leaveOpen(null, 'factsMissing', {
      quote: rule.quotes[0] ?? null,
      sentence: '还不知道应完成多少、已完成多少',
    })
  }
  const happened = `应完成 ${total}，已完成 ${completed}`
  const notCarriedOut = rule.poorWhen.find((each) => each.when === 'notCarriedOut')
  if (completed === 0 && notCarriedOut) {
    const sentence = `${happened}，一个也没有完成，即未开展，评为“差”`
    return settle(null, 'poor', { rule: 'notCarriedOut', quote: notCarriedOut.quote, sentence })
  }

  const reached = rule.shares
    .toSorted(byShareDescending)
    .find(({ atLeast }) => atLeast === null || completed * atLeast.denominator >= total * atLeast.numerator)
  if (!reached) return answerOpenPoint('bands', happened, rule.quotes[0] ?? null, context)
  const sentence = `${happened}，评为“${letterOf(reached.grade)}”`
  return followedBy(settle(null, reached.grade, { rule: 'coverageShare', quote: reached.quote, sentence }), (grade) => {
    // 全部 needs no reading of 以上.
    if (completed >= total) return unchanged(grade)
    const limit = rule.shares.find(
      ({ atLeast }) => atLeast && completed * atLeast.denominator === total * atLeast.numerator,
    )
    const onLimit = limit?.atLeast ? chineseFraction(limit.atLeast) : null
    const stated = rule.quotes.find((each) => /以上.*含/.test(each)) ?? null
    return explainBoundary(grade, { quote: reached.quote, onLimit, stated }, context)
  })
}

type Share = RuleOf<'coverageShare'>['shares'][number]

/** 三分之二以下 is what no higher share has taken, wherever the text lists it. */
function byShareDescending({ atLeast: one }: Share, { atLeast: other }: Share): number {
  if (!one || !other) return Number(one === null) - Number(other === null)
  return other.numerator * one.denominator - one.numerator * other.denominator
}
