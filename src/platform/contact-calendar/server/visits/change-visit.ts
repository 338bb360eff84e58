import type { Updateable } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { contactCalendarProblems } from '../../contract/index.ts'
import { calendarTables, type PlannedVisitTable } from '../tables.ts'
import type { VisitRow } from './select-visits.ts'

type Changed = Pick<
  Updateable<PlannedVisitTable>,
  'topic' | 'officers' | 'visit_on' | 'from_time' | 'until_time' | 'state' | 'cancelled_because'
>

export const noteOn = ({ id, organisation_id }: Pick<VisitRow, 'id' | 'organisation_id'>) => ({
  subject: `contact-calendar.planned-visit:${id}`,
  organisationId: organisation_id,
})

/** @throws Problem `contact-calendar.wrong-day` */
export function refusePast(on: string, today: string, path: string): void {
  if (on < today)
    throw contactCalendarProblems.refuse('contact-calendar.wrong-day', `走访日期不能早于今天 ${today}`, [
      { path, message: `请选择 ${today} 或以后的日期` },
    ])
}

/**
 * Of two who change it at once one is told.
 * @throws Problem `contact-calendar.changed-meanwhile`, `contact-calendar.not-possible-now`
 */
export async function changeVisit(
  tx: Transaction,
  row: VisitRow | { id: string; state: VisitRow['state'] },
  revision: number,
  values: Changed,
): Promise<void> {
  if (row.state !== 'planned')
    throw contactCalendarProblems.refuse(
      'contact-calendar.not-possible-now',
      row.state === 'done' ? '这次走访已经完成' : '这次走访已经取消',
    )
  const changed = await calendarTables(tx)
    .updateTable('contact_calendar.planned_visit')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw contactCalendarProblems.refuse(
      'contact-calendar.changed-meanwhile',
      '这次走访刚被他人修改，请核对最新内容后再试',
    )
}
