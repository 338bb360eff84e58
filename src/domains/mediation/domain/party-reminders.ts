import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import type { Side } from '../contract/cases/agreement.ts'
import type { Remedy } from './remedies/remedies-of.ts'
import { remindersOfRemedies } from './remedies/remind-of-remedies.ts'

interface Talk {
  readonly id: string
  readonly day: string
  readonly from: string
}

interface OpenDuty {
  readonly id: string
  readonly by: Side
  readonly dueOn: string
  readonly isDone: boolean
}

export interface ComingDays {
  readonly state: string
  readonly talks: readonly Talk[]
  readonly duties: readonly OpenDuty[]
  readonly remedies: readonly Pick<Remedy, 'kind' | 'lastOn'>[]
}

/** Days before a duty falls due on which whoever owes it is told; a setting of the product, 待确认. */
const dutyDays = 3
const talking = ['preparing', 'inSession']
/** The dispute is over: nobody needs a remedy any more. */
const settled = ['performed', 'settledElsewhere']

/** What the parties are told before the day: talks, what the one owes, and the last day that no mediation moves. */
export function partyReminders({ state, talks, duties, remedies }: ComingDays) {
  return [
    ...(talking.includes(state) ? talks : []).map(({ id, day, from }) => ({
      name: `talk-${id}`,
      onDay: addCalendarDays(day, -1),
      notice: 'talk',
      words: { day, from },
    })),
    ...(state === 'performing' ? duties : [])
      .filter(({ isDone }) => !isDone)
      .map(({ id, by, dueOn }) => ({
        name: `duty-${id}`,
        onDay: addCalendarDays(dueOn, -dutyDays),
        notice: 'duty',
        words: { dueOn },
        roles: [by],
      })),
    ...(settled.includes(state) ? [] : remindersOfRemedies(remedies)).map(({ name, onDay, words }) => ({
      name,
      onDay,
      notice: 'remedy',
      words,
      roles: ['applicant'],
    })),
  ]
}
