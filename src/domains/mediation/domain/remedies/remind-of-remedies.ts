import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { chineseDate } from '#platform/documents/domain/index.ts'
import type { PlannedReminder } from '../planned-reminder.ts'
import type { Remedy } from './remedies-of.ts'

/** Days before the last day on which parties are reminded; a setting of the product, 待确认. */
const remedyReminderDays: readonly number[] = [15, 7, 3, 1]

const remedyNames = { reconsideration: '申请行政复议', litigation: '提起行政诉讼' } as const

/** With what a party's message has filled in. */
interface RemedyReminder extends PlannedReminder {
  readonly words: Readonly<Record<'remedy' | 'lastOn' | 'left', string>>
}

/** On which days reminders fall. They look at the plain last day: a reserve for rest days is not planned with. */
export function remindersOfRemedies(remedies: readonly Pick<Remedy, 'kind' | 'lastOn'>[]): RemedyReminder[] {
  return remedies.flatMap(({ kind, lastOn }) =>
    lastOn === null
      ? []
      : remedyReminderDays.map((left) => ({
          name: `${kind}-${left}`,
          onDay: addCalendarDays(lastOn, -left),
          words: { remedy: remedyNames[kind], lastOn, left: String(left) },
          text: `${remedyNames[kind]}的最后一天是 ${lastOn}，还有 ${left} 天。调解不停止、不延长这个期限`,
        })),
  )
}

/** What is shown and signed for at acceptance. */
export function remedySentence({ kind, lastOn, rolledOn, lawSince, notes, citations }: Remedy): string {
  const name = remedyNames[kind]
  if (lastOn === null) return `${name}：${notes[0]}（${citations.join('；')}）`
  const reserve = rolledOn ? `；这一天是休息日，可以顺延到${chineseDate(rolledOn)}，但请不要等到顺延` : ''
  const older = lawSince ? `；所引条文自${chineseDate(lawSince)}起施行，这件事在此之前，请核对当时的规定` : ''
  return `${name}的最后一天是${chineseDate(lastOn)}（${citations.join('；')}）${reserve}${older}`
}
