import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import type { PlannedReminder } from '../planned-reminder.ts'

/** Days before a duty falls due on which the handler is told; a setting of the product, 待确认. */
const daysBefore = 3

interface OpenDuty {
  readonly id: string
  readonly what: string
  readonly dueOn: string
  readonly isDone: boolean
}

/** Of what was agreed and is still open: shortly before the day, and on the day after. */
export function remindersOfDuties(duties: readonly OpenDuty[]): PlannedReminder[] {
  return duties
    .filter(({ isDone }) => !isDone)
    .flatMap(({ id, what, dueOn }) => [
      { name: `duty-${id}-before`, onDay: addCalendarDays(dueOn, -daysBefore), text: `“${what}”${dueOn} 到期` },
      { name: `duty-${id}-over`, onDay: addCalendarDays(dueOn, 1), text: `“${what}”已过 ${dueOn}，请核对是否履行` },
    ])
}
