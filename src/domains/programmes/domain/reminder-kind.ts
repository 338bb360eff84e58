import { addCalendarDays, daysBetween, lastWorkingDayOnOrBefore } from '#platform/calendar/domain/index.ts'

export type ReminderKind = 'days7' | 'days3' | 'days1' | 'lastWorkingDay' | 'overdue'

/**
 * What a task due on `dueOn` is reminded of today: 7, 3 and 1 days before, on the last working day before a due day that
 * is none, and once when overdue. Nothing on other days.
 */
export function reminderKindsOn(today: string, dueOn: string): ReminderKind[] {
  const left = daysBetween(today, dueOn)
  const kinds: ReminderKind[] = []
  if (left === 7) kinds.push('days7')
  if (left === 3) kinds.push('days3')
  if (left === 1) kinds.push('days1')
  const { day } = lastWorkingDayOnOrBefore(dueOn)
  if (day !== dueOn && day === today) kinds.push('lastWorkingDay')
  if (left === -1) kinds.push('overdue')
  return kinds
}

/** Due days that may be reminded of today: a week ahead, and a long holiday. */
export function remindedRange(today: string): { from: string; to: string } {
  return { from: addCalendarDays(today, -1), to: addCalendarDays(today, 14) }
}

export const reminderTexts: Readonly<Record<ReminderKind, string>> = {
  days7: '还有 7 天到期',
  days3: '还有 3 天到期',
  days1: '明天到期',
  lastWorkingDay: '今天是到期前最后一个工作日',
  overdue: '已超期',
}
