import type { Transaction } from '#base/database/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import type { CaseHappening, PartyAccess, PartyReminder } from '#platform/procedures/index.ts'
import { inquiryTables } from './tables.ts'

/** Days before a supplement falls due; a setting of the product, 待确认. */
const supplementReminderDays = 3

export async function accessOfAsker(tx: Transaction, caseId: string): Promise<PartyAccess> {
  const question = await inquiryTables(tx)
    .selectFrom('inquiries.question')
    .select('code')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return { page: '/inquiries/receipt', codeOf: () => question?.code }
}

/** Whoever is asked to supplement hears it again before the question is closed. */
export async function remindersOfAsker(
  _tx: Transaction,
  { case: { due_on: dueOn }, standing }: CaseHappening,
): Promise<PartyReminder[]> {
  if (standing.state !== 'supplementing' || !dueOn) return []
  const onDay = addCalendarDays(dueOn, -supplementReminderDays)
  return [{ name: 'supplement', onDay, notice: 'supplement', words: { day: dueOn } }]
}
