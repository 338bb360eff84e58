import type { Grade, GradingRule } from '#domains/programmes/contract/index.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import type { GradeOutcome, StepRule, UsedSetting } from '../../contract/grading-outcome.ts'
import type { GradingContext } from './context.ts'
import { followedBy, leaveOpen, settle, unchanged } from './finding.ts'
import { letterOf, lower } from './grade-scale.ts'
import { judgeLateness, type Lateness } from './lateness.ts'
import { findSetting, settingWords } from './open-point.ts'

/** `超期…降一个等次`, `有联系不上的降低一个等次`. A question whose every answer leads to the same grade is no question. */
export function downgrade(rule: GradingRule, facts: RowFacts, context: GradingContext, reached: Grade): GradeOutcome {
  if (!rule.downgrade) return unchanged(reached)
  const { when, quote } = rule.downgrade
  const unreachable = when.includes('anyUnreachable') && facts.unreachable ? unreachableWords(facts) : null
  const lateness = when.includes('late') ? judgeLateness(facts, context) : null
  const bothCount = lateness?.verdict === 'late' && unreachable !== null
  if (bothCount) return applyBoth({ quote, late: lateness, unreachable }, context, reached)

  const timed = lateness ? applyLateness(lateness, unreachable !== null, quote, reached) : unchanged(reached)
  if (unreachable === null) return timed
  return followedBy(timed, (grade) => step('anyUnreachable', grade, 1, quote, `${unreachable}，`))
}

const unreachableWords = ({ contacts, unreachable }: RowFacts) =>
  `提供的 ${contacts ?? '若干'} 个联系方式中有 ${unreachable} 个联系不上`

function applyLateness(lateness: Lateness, unreachable: boolean, quote: string, reached: Grade): GradeOutcome {
  const { sentence, settings } = lateness
  const reason = { quote, sentence, ...used(settings) }
  switch (lateness.verdict) {
    case 'onTime':
      return settle(reached, reached, { rule: 'onTime', ...reason })
    case 'late':
      return step('late', reached, 1, quote, `${sentence}，`, settings)
    case 'poor':
      return settle(reached, 'poor', { rule: 'notSubmitted', ...reason })
    case 'unknown':
      // 差 either way: by itself, or with the number that cannot be reached.
      if (lower(reached, unreachable ? 1 : 0) === 'poor') return unchanged(reached)
      return leaveOpen(reached, lateness.open, reason)
  }
}

/** One sentence of the notice names both reasons and one step down; whether both together are one step or two is not said. */
function applyBoth(
  { quote, late, unreachable }: { quote: string; late: Lateness; unreachable: string },
  context: GradingContext,
  reached: Grade,
): GradeOutcome {
  const happened = `${late.sentence}；${unreachable}。`
  const both = (steps: number, words: string, setting?: UsedSetting) =>
    step(
      'lateAndUnreachable',
      reached,
      steps,
      quote,
      happened + words,
      setting ? [...late.settings, setting] : late.settings,
    )
  if (lower(reached, 1) === lower(reached, 2)) return both(1, '降一次还是两次，结果相同，')

  const setting = findSetting(context, 'lateAndUnreachable')
  const steps = setting && stepsOfValues.get(setting.value)
  if (steps) return both(steps, `${settingWords(setting)}，`, setting)
  const open = `评分细则没有写明两种情形并存时降一次还是两次，须由有权决定的人以设置 ${context.rowId}.lateAndUnreachable（once 或 twice）确定`
  return leaveOpen(reached, 'lateAndUnreachable', { quote, sentence: happened + open, ...used(late.settings) })
}

const stepsOfValues = new Map([
  ['once', 1],
  ['twice', 2],
])

function step(
  rule: StepRule,
  before: Grade,
  steps: number,
  quote: string,
  happened: string,
  settings: readonly UsedSetting[] = [],
): GradeOutcome {
  const after = lower(before, steps)
  const change =
    before === after ? `已是最低等次“${letterOf(after)}”，不再下降` : `由“${letterOf(before)}”降为“${letterOf(after)}”`
  return settle(before, after, { rule, quote, sentence: happened + change, ...used(settings) })
}

const used = (settings: readonly UsedSetting[]) => (settings.length > 0 ? { settings: [...settings] } : {})
