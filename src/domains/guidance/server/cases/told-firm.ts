import type { Transaction } from '#base/database/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import type { CaseHappening, PartyAccess, PartyReminder } from '#platform/procedures/index.ts'
import { GuidanceContent } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'

/** Days before the day up to which a violation is to be mended; a setting of the product, 待确认. */
const correctionReminderDays = 3

export async function accessOfFirm(tx: Transaction, caseId: string): Promise<PartyAccess> {
  const record = await guidanceTables(tx)
    .selectFrom('guidance.case_record')
    .select('code')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return { page: '/guidance', codeOf: () => record?.code }
}

/** The agreed return, and what is to be mended, while the case is open. */
export async function remindersOfFirm(_tx: Transaction, { standing }: CaseHappening): Promise<PartyReminder[]> {
  const { followUpOn, correction, correctionDueOn } = GuidanceContent.parse(standing.content)
  if (standing.closedOn !== null) return []
  return [
    ...(followUpOn
      ? [
          {
            name: 'return',
            onDay: addCalendarDays(followUpOn, -1),
            notice: 'return',
            words: { day: followUpOn },
          },
        ]
      : []),
    ...(correction === 'correctionDue' && correctionDueOn
      ? [
          {
            name: 'correction',
            onDay: addCalendarDays(correctionDueOn, -correctionReminderDays),
            notice: 'correction',
            words: { day: correctionDueOn },
          },
        ]
      : []),
  ]
}
