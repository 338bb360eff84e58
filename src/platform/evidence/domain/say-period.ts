import type { Period, RelativeDay } from '../contract/index.ts'
import type { DayRange } from './period.ts'
import { sayDay } from './sentence.ts'

/** `2020-01-01 至 2020-07-29`. */
export function sayDayRange({ from, to }: DayRange): string {
  if (from && to) return `${from} 至 ${to}`
  if (from) return `${from} 起`
  return to ? `${to} 以前（含当日）` : '不限时间'
}

/** A period in words, before it is known for one task: 「自当年1月1日至完成期限当日」. */
export function sayPeriod(period: Period): string {
  const [from, to] =
    period.kind === 'fixed'
      ? [period.from && sayDay(period.from), period.to && sayDay(period.to)]
      : [period.from && sayRelativeDay(period.from), period.to && sayRelativeDay(period.to)]
  if (from && to) return `自${from}至${to}`
  if (from) return `自${from}起`
  return to ? `在${to}（含当日）之前` : '不限时间'
}

const anchorTexts: Record<RelativeDay['anchor'], string> = {
  yearStart: '当年1月1日',
  yearEnd: '当年12月31日',
  dueOn: '完成期限',
  issuedOn: '方案印发日',
}

function sayRelativeDay({ anchor, addMonths, addDays }: RelativeDay): string {
  const shift = [sayShift(addMonths, '个月'), sayShift(addDays, '天')].filter(Boolean).join('又')
  return shift ? `${anchorTexts[anchor]}${shift}` : anchorTexts[anchor]
}

function sayShift(count: number, unit: string): string {
  return count === 0 ? '' : `${count > 0 ? '后' : '前'} ${Math.abs(count)} ${unit}`
}
