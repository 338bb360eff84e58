import type { Transaction } from '#base/database/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { cancelReminders, scheduleReminder } from '#platform/notifications/index.ts'
import { reviewTables } from '../tables.ts'

/** How many days before the limit a unit is reminded: 待确认. */
const remindBefore = 3
const module = 'case-file-reviews'

interface Reminded {
  readonly id: string
  readonly organisation_id: string
  readonly reviewed_file_id: string
  readonly text: string
  readonly correct_by: string | null
}

/** Every defect of a round that a unit has to mend, from the day of telling on. */
export async function remindOfDefects(tx: Transaction, roundId: string, today: string): Promise<void> {
  const defects = await reviewTables(tx)
    .selectFrom('case_file_reviews.defect')
    .select(['id', 'organisation_id', 'reviewed_file_id', 'text', 'correct_by'])
    .where('round_id', '=', roundId)
    .where('state', '=', 'found')
    .execute()
  for (const defect of defects) await remindOfDefect(tx, defect, today)
}

export async function remindOfDefect(tx: Transaction, defect: Reminded, today: string): Promise<void> {
  const { correct_by: correctBy } = defect
  if (!correctBy || correctBy < today) return
  const early = addCalendarDays(correctBy, -remindBefore)
  await scheduleReminder(tx, {
    subject: { module, id: defect.id },
    name: 'correctBy',
    onDay: early < today ? today : early,
    recipients: { organisationId: defect.organisation_id, roles: ['reportingClerk', 'reviewer'] },
    kind: `${module}.correction-due`,
    title: `案卷问题须在 ${correctBy} 前整改：${defect.text.slice(0, 60)}`,
    link: `/case-file-reviews/files/${defect.reviewed_file_id}`,
    organisationId: defect.organisation_id,
  })
}

export const stopReminding = (tx: Transaction, defectId: string) => cancelReminders(tx, { module, id: defectId })
