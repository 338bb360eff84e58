import type { Transaction } from '#base/database/index.ts'
import { addCalendarDays, lastWorkingDayOnOrBefore } from '#platform/calendar/domain/index.ts'
import { cancelReminders, scheduleReminders } from '#platform/notifications/index.ts'
import type { CaseClock, DefinedCases, TimeLimit } from '../contract/index.ts'
import { getEdition, readCaseClock } from '../domain/index.ts'
import { caseTables } from './tables.ts'

/**
 * Puts the reminders of a case on their days: three days before, on the last working day, and on the day after; of a party's
 * own time a week before it ends, also once the case is closed.
 */
export async function remindOf(tx: Transaction, { procedure, path }: DefinedCases, caseId: string, today: string) {
  const subject = { module: procedure.kind, id: caseId }
  await cancelReminders(tx, subject)
  const row = await caseTables(tx)
    .selectFrom('procedures.case as c')
    .innerJoin('procedures.seat as s', (join) => join.onRef('s.case_id', '=', 'c.id').on('s.seat', '=', 'handler'))
    .select(['c.due_on', 'c.number', 'c.title', 'c.organisation_id', 'c.clocks', 'c.edition_from', 's.person_id'])
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row) return
  const { limits } = getEdition(procedure, row.edition_from)
  const planned = [...ofCase(row.due_on), ...ofParties(row.clocks, limits, today)]
  await scheduleReminders(
    tx,
    planned
      .filter(({ onDay }) => onDay > today)
      .map(({ name, onDay, text }) => ({
        subject,
        name,
        onDay,
        recipients: { personIds: [row.person_id] },
        kind: `${procedure.kind}-due`,
        title: `${row.number} ${row.title}：${text}`,
        link: `${path}/${caseId}`,
        organisationId: row.organisation_id,
      })),
  )
}

interface Planned {
  readonly name: string
  readonly onDay: string
  readonly text: string
}

function ofCase(dueOn: string | null): Planned[] {
  if (!dueOn) return []
  const until = `期限至 ${dueOn}`
  return [
    { name: 'before', onDay: addCalendarDays(dueOn, -3), text: until },
    { name: 'last', onDay: lastWorkingDayOnOrBefore(dueOn).day, text: until },
    { name: 'over', onDay: addCalendarDays(dueOn, 1), text: '期限已过' },
  ]
}

function ofParties(clocks: readonly CaseClock[], limits: readonly TimeLimit[], today: string): Planned[] {
  return clocks.flatMap((clock) => {
    const limit = limits.find(({ id }) => id === clock.limit)
    if (!limit?.neverPauses || clock.stoppedOn !== null) return []
    const { dueOn } = readCaseClock(clock, limit, today)
    if (!dueOn) return []
    const text = `当事人的${limit.text}到 ${dueOn} 为止`
    return [{ name: `party-${limit.id}`, onDay: addCalendarDays(dueOn, -7), text }]
  })
}
