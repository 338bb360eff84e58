import type { Transaction } from '#base/database/index.ts'
import { cancelReminders, scheduleReminder } from '#platform/notifications/index.ts'
import type { ActHappening } from '#platform/procedures/index.ts'
import { contentOf, remindersOfDuties, remindersOfRemedies } from '../../domain/index.ts'
import { showAgreement } from './show-agreement.ts'

/** Tells the handler of the days that no suspension moves: the last ones of remedies, and those of what was agreed. */
export async function remindOfDays(tx: Transaction, { case: row, standing, today }: ActHappening): Promise<void> {
  const subject = { module: 'mediation.days', id: row.id }
  await cancelReminders(tx, subject)
  const handler = standing.seats['handler']
  if (!handler || standing.closedOn !== null) return
  const content = contentOf(standing)
  const duties = content.agreement?.effectiveOn ? (showAgreement(content, today)?.duties ?? []) : []
  for (const { name, onDay, text } of [...remindersOfRemedies(content.remedies), ...remindersOfDuties(duties)])
    if (onDay > today)
      await scheduleReminder(tx, {
        subject,
        name,
        onDay,
        recipients: { personIds: [handler.personId] },
        kind: 'mediation-day',
        title: `${row.number} ${row.title}：${text}`,
        link: `/mediation/cases/${row.id}`,
        organisationId: row.organisation_id,
      })
}
