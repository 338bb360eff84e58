import type { GradeOutcome, OpenPoint, UsedSetting } from '../../contract/grading-outcome.ts'
import type { GradingContext } from './context.ts'
import { leaveOpen, settle } from './finding.ts'
import { findGrade, letterOf } from './grade-scale.ts'

/** The setting that answers a key, the row's own before the programme's. */
export function findSetting(context: Pick<GradingContext, 'rowId' | 'settings'>, key: string): UsedSetting | undefined {
  for (const candidate of [`${context.rowId}.${key}`, key]) {
    const decided = context.settings.get(candidate)
    if (decided) return { key: candidate, value: decided.value, decidedBy: decided.decidedBy }
  }
  return undefined
}

/** `（设置 G8.noAward＝差，决定人：…）`. */
export function settingWords({ key, value, decidedBy }: UsedSetting): string {
  return `设置 ${key}＝${value}${decidedBy === null ? '' : `，决定人：${decidedBy}`}`
}

/** Something happened for which the text has no grade: a person's letter for it counts, else the row stays undecided. */
export function answerOpenPoint(
  point: OpenPoint,
  happened: string,
  quote: string | null,
  context: GradingContext,
): GradeOutcome {
  const setting = findSetting(context, point)
  const grade = setting && findGrade(setting.value)
  if (!setting || !grade) {
    return leaveOpen(null, point, {
      quote,
      sentence: `${happened}。评分细则没有规定此时的等次，须由有权决定的人以设置 ${context.rowId}.${point} 确定`,
    })
  }
  return settle(null, grade, {
    rule: point,
    quote,
    sentence: `${happened}。评分细则没有规定此时的等次，按决定评为“${letterOf(grade)}”（${settingWords(setting)}）`,
    settings: [setting],
  })
}
