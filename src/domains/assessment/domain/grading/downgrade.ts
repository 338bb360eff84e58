import type { Grade, GradingRule } from '#domains/programmes/contract/index.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import type { GradingContext } from './context.ts'
import { followedBy, leaveOpen, settle, unchanged } from './finding.ts'
import { letterOf, lower } from './grade-scale.ts'
import { judgeLateness, type Lateness } from './lateness.ts'
import { findSetting, settingWords } from './open-point.ts'

type Downgrade = NonNullable<GradingRule['downgrade']>

/** `超期…降一个等次`, `有联系不上的降低一个等次`. A question whose every answer leads to the same grade is no question. */
export function downgrade(rule: GradingRule, facts: RowFacts, context: GradingContext, reached: Grade): GradeOutcome {
  const words = rule.downgrade
  if (!words) return unchanged(reached)
  const unreachable = words.when.includes('anyUnreachable') && (facts.unreachable ?? 0) > 0
  const lateness = words.when.includes('late') ? judgeLateness(facts, context) : null
  if (lateness?.verdict === 'unknown') return withoutLateness(words, lateness, unreachable, facts, reached)
  if (lateness?.verdict === 'poor') {
    return settle(reached, 'poor', {
      rule: 'notSubmitted',
      quote: words.quote,
      sentence: lateness.sentence,
      settings: [...lateness.settings],
    })
  }
  if (lateness?.verdict === 'late' && unreachable)
    return lateAndUnreachable(words, lateness.sentence, facts, context, reached)
  const timed = lateness ? applyLateness(words, lateness, reached) : unchanged(reached)
  return unreachable ? followedBy(timed, (grade) => applyUnreachable(words, facts, grade)) : timed
}

function applyLateness(
  { quote }: Downgrade,
  lateness: Exclude<Lateness, { verdict: 'unknown' }>,
  reached: Grade,
): GradeOutcome {
  const late = lateness.verdict === 'late'
  const after = late ? lower(reached, 1) : reached
  const settings = lateness.settings.length > 0 ? { settings: [...lateness.settings] } : {}
  const sentence = late ? `${lateness.sentence}，${change(reached, after)}` : lateness.sentence
  return settle(reached, after, { rule: late ? 'late' : 'onTime', quote, sentence, ...settings })
}

function applyUnreachable({ quote }: Downgrade, facts: RowFacts, reached: Grade): GradeOutcome {
  const after = lower(reached, 1)
  return settle(reached, after, {
    rule: 'anyUnreachable',
    quote,
    sentence: `${unreachableWords(facts)}，${change(reached, after)}`,
  })
}

/** One sentence names both reasons and one step down; whether both together are one step or two is not said. */
function lateAndUnreachable(
  { quote }: Downgrade,
  late: string,
  facts: RowFacts,
  context: GradingContext,
  reached: Grade,
): GradeOutcome {
  const happened = `${late}；${unreachableWords(facts)}`
  const once = lower(reached, 1)
  const twice = lower(reached, 2)
  if (once === twice) {
    const sentence = `${happened}。降一次还是两次，结果相同，${change(reached, once)}`
    return settle(reached, once, { rule: 'lateAndUnreachable', quote, sentence })
  }
  const setting = findSetting(context, 'lateAndUnreachable')
  if (!setting) {
    const sentence = `${happened}。评分细则没有写明两种情形并存时降一次还是两次，须由有权决定的人以设置 ${context.rowId}.lateAndUnreachable（once 或 twice）确定`
    return leaveOpen(reached, 'lateAndUnreachable', { quote, sentence })
  }
  const after = setting.value === 'twice' ? twice : once
  const sentence = `${happened}。${change(reached, after)}（${settingWords(setting)}）`
  return settle(reached, after, { rule: 'lateAndUnreachable', quote, sentence, settings: [setting] })
}

function withoutLateness(
  words: Downgrade,
  lateness: Extract<Lateness, { verdict: 'unknown' }>,
  unreachable: boolean,
  facts: RowFacts,
  reached: Grade,
): GradeOutcome {
  const after = unreachable ? lower(reached, 1) : reached
  if (after !== 'poor') return leaveOpen(reached, lateness.open, { quote: words.quote, sentence: lateness.sentence })
  return unreachable ? applyUnreachable(words, facts, reached) : unchanged(reached)
}

const unreachableWords = ({ contacts, unreachable }: RowFacts) =>
  `提供的 ${contacts ?? '若干'} 个联系方式中有 ${unreachable ?? 0} 个联系不上`

const change = (before: Grade, after: Grade) =>
  before === after ? `已是最低等次“${letterOf(after)}”，不再下降` : `由“${letterOf(before)}”降为“${letterOf(after)}”`
