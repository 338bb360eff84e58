import type { Transaction } from '#base/database/index.ts'
import { addCalendarDays, lastWorkingDayOnOrBefore } from '#platform/calendar/domain/index.ts'
import { cancelReminders, scheduleReminder } from '#platform/notifications/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { caseTables } from './tables.ts'

/** Puts the reminders of a case on their days: three days before, on the last working day, and on the day after. */
export async function remindOf(tx: Transaction, { procedure, path }: DefinedCases, caseId: string, today: string) {
  const subject = { module: procedure.kind, id: caseId }
  await cancelReminders(tx, subject)
  const row = await caseTables(tx)
    .selectFrom('procedures.case as c')
    .innerJoin('procedures.seat as s', (join) => join.onRef('s.case_id', '=', 'c.id').on('s.seat', '=', 'handler'))
    .select(['c.due_on', 'c.number', 'c.title', 'c.organisation_id', 's.person_id'])
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row?.due_on) return
  const { day } = lastWorkingDayOnOrBefore(row.due_on)
  const days = { before: addCalendarDays(row.due_on, -3), last: day, over: addCalendarDays(row.due_on, 1) }
  for (const [name, onDay] of Object.entries(days))
    if (onDay > today)
      await scheduleReminder(tx, {
        subject,
        name,
        onDay,
        recipients: { personIds: [row.person_id] },
        kind: `${procedure.kind}-due`,
        title: `${row.number} ${row.title}：${name === 'over' ? '期限已过' : `期限至 ${row.due_on}`}`,
        link: `${path}/${caseId}`,
        organisationId: row.organisation_id,
      })
}
