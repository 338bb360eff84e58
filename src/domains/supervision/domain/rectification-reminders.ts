import { addCalendarDays, lastWorkingDayOnOrBefore } from '#platform/calendar/domain/index.ts'

export interface RectificationReminder {
  readonly name: 'days3' | 'lastWorkingDay' | 'overdue'
  readonly onDay: string
  readonly words: string
}

export const reminderNames = ['days3', 'lastWorkingDay', 'overdue'] as const

/** Days on which the unit is reminded: three days before, on the last working day, and the day after. Past days are left out. */
export function rectificationReminders(dueOn: string, today: string): RectificationReminder[] {
  const lastWorkingDay = lastWorkingDayOnOrBefore(dueOn).day
  const reminders: RectificationReminder[] = [
    { name: 'days3', onDay: addCalendarDays(dueOn, -3), words: '还有 3 天到期' },
    {
      name: 'lastWorkingDay',
      onDay: lastWorkingDay,
      words: lastWorkingDay === dueOn ? '今天到期' : `${dueOn} 到期，今天是期限前最后一个工作日`,
    },
    { name: 'overdue', onDay: addCalendarDays(dueOn, 1), words: '已超期' },
  ]
  return reminders.filter((reminder) => reminder.onDay > today)
}
