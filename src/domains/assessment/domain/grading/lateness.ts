import { dayOfInstant } from '#platform/calendar/domain/index.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import type { OpenPoint, UsedSetting } from '../../contract/grading-outcome.ts'
import type { GradingContext } from './context.ts'
import { findSetting, settingWords } from './open-point.ts'

interface Judgement {
  /** From what the verdict was taken, or what must be known or decided first. */
  readonly sentence: string
  /** Settings that it rests on. */
  readonly settings: readonly UsedSetting[]
}
export type Lateness = Judgement &
  ({ readonly verdict: 'onTime' | 'late' | 'poor' } | { readonly verdict: 'unknown'; readonly open: OpenPoint })

const momentWords = { submittedAt: '报送', completedAt: '完成' } as const

/** Whether a row is late. The due day itself is on time, to its last moment in Asia/Shanghai. */
export function judgeLateness(facts: RowFacts, context: GradingContext): Lateness {
  const dueOn = context.dueMoved?.on ?? context.dueOn
  if (dueOn === null) return unknown('noDueDate', '方案没有确定这一行的完成期限，无法判断是否超期')

  const counts = findSetting(context, 'lateness.counts')
  const key = counts?.value === 'completedAt' ? 'completedAt' : 'submittedAt'
  const moment = facts[key]
  if (!moment) return key === 'completedAt' ? withoutCompletion(counts) : withoutSubmission(facts, context)

  const settings = [counts, context.dueMoved?.setting].filter((used) => used !== undefined)
  const day = dayOfInstant(moment)
  const verdict = day > dueOn ? 'late' : 'onTime'
  const limit = context.dueMoved
    ? `期限 ${context.dueOn}（${context.dueMoved.because}，顺延至 ${dueOn}）`
    : `期限 ${dueOn}`
  const basis = counts ? settingWords(counts) : `以${momentWords[key]}时间为准，待确认`
  return {
    verdict,
    settings,
    sentence: `北京时间 ${day} ${momentWords[key]}（记录时刻 ${moment}），${limit}，当日不算超期，${verdict === 'late' ? '已超期' : '未超期'}（${basis}）`,
  }
}

const unknown = (open: OpenPoint, sentence: string, settings: readonly UsedSetting[] = []): Lateness => ({
  verdict: 'unknown',
  open,
  sentence,
  settings,
})

const withoutCompletion = (counts: UsedSetting | undefined): Lateness =>
  unknown('completedAtMissing', '按设置以完成时间判断是否超期，但事实中没有完成时间', counts ? [counts] : [])

/** Nothing handed in, in a row whose words do not name that case. */
function withoutSubmission(facts: RowFacts, context: GradingContext): Lateness {
  if (facts.submittedAt === undefined) return unknown('factsMissing', '还不知道何时报送，无法判断是否超期')
  const happened = '已开展，但没有报送，评分细则没有规定如何评定'
  const setting = findSetting(context, 'notSubmitted')
  const verdict = setting && verdictsOfValues.get(setting.value)
  if (verdict) return { verdict, sentence: `${happened}（${settingWords(setting)}）`, settings: [setting] }
  return unknown('notSubmitted', `${happened}，须由有权决定的人以设置 ${context.rowId}.notSubmitted 确定`)
}

const verdictsOfValues = new Map<string, 'onTime' | 'late' | 'poor'>([
  ['onTime', 'onTime'],
  ['late', 'late'],
  ['差', 'poor'],
  ['poor', 'poor'],
])
