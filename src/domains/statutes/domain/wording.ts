import type { Day, DayJudgement, WorkCalendar } from '#platform/calendar/domain/index.ts'
import type { TimeLimit } from '../contract/index.ts'

/** A day outside the time for which the rule is known to be in force. */
export function explainValidity({ law, validFrom, validTo }: TimeLimit, day: Day): string[] {
  if (validFrom !== null && day < validFrom) {
    return [`开始日期 ${day} 早于${law}本版本施行之日 ${validFrom}，当时的规定可能不同，请核对`]
  }
  if (validTo !== null && day > validTo) {
    return [`开始日期 ${day} 晚于${law}本版本失效之日 ${validTo}，现行规定可能不同，请核对`]
  }
  return []
}

/** A due date on a rest day: what it means depends on whom the limit binds; no text settles it for every law. */
export function explainRestDay(limit: TimeLimit, due: Day, rest: DayJudgement, rolled: Day): string {
  const found = `到期日 ${due} 是${rest.holiday === null ? '周末' : `${rest.holiday}假期`}`
  const behind = `其后第一个工作日为 ${rolled}`
  if (limit.sense === 'atLeast') return `${found}，${behind}（解释，可信度 IN，待确认）`
  if (limit.binds === 'authority') {
    return `${found}，${behind}；法律没有规定行政机关的期限因休息日顺延，请在 ${due} 前办结（解释，可信度 IN，待确认）`
  }
  return `${found}，参照诉讼期间的规定可以顺延，${behind}（解释，可信度 IN，待确认）`
}

/** Years without a holiday notice that the count or its last day rests on. */
export function explainUnknownYears(
  years: readonly number[],
  calendar: WorkCalendar,
  unit: TimeLimit['unit'],
): string[] {
  if (years.length === 0) return []
  const lastKnown = Number(calendar.publishedThrough.slice(0, 4))
  const missing = years.some((year) => year > lastKnown) ? '尚未公布或者尚未收录' : '没有收录'
  const effect = unit === 'workingDay' ? '工作日只按周一至周五计算，到期日需要重新核对' : '无法确认到期日是不是休息日'
  return [`${years.join('、')} 年的放假安排${missing}，${effect}`]
}

/** A rule that was not read in full waits for confirmation. */
export function explainDoubt({ confidence, doubt }: TimeLimit): string[] {
  if (confidence === 'V2' || confidence === 'V1') return doubt === null ? [] : [`待确认：${doubt}`]
  return [`待确认（可信度 ${confidence}）：${doubt ?? '没有见到条文'}`]
}
