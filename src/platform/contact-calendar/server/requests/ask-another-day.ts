import type { Db, Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { newId } from '#base/ids/index.ts'
import { contactCalendarProblems } from '../../contract/index.ts'
import { calendarTables } from '../tables.ts'

const mostWaiting = 3

/**
 * What the firm may see of a visit by its code, with the portal's rights: no other name but that of the unit.
 * @throws Problem `contact-calendar.not-found`
 */
export async function readByCode(db: Db | Transaction, code: string) {
  const visit = await calendarTables(db)
    .selectFrom('contact_calendar.planned_visit')
    .select(['id', 'code', 'organisation_name', 'kind', 'topic', 'visit_on', 'from_time', 'until_time', 'state'])
    .where('code', '=', code.toUpperCase().replaceAll(/[\s-]/g, ''))
    .executeTakeFirst()
  if (!visit)
    throw contactCalendarProblems.refuse('contact-calendar.not-found', '没有这个走访编号，请核对通知上的编号后再试')
  const requests = await calendarTables(db)
    .selectFrom('contact_calendar.date_request')
    .select(['id', 'wished_on', 'state', 'answer'])
    .where('planned_visit_id', '=', visit.id)
    .orderBy('received_at', 'desc')
    .limit(20)
    .execute()
  return { ...visit, requests }
}
export type VisitByCode = Awaited<ReturnType<typeof readByCode>>

interface Asked {
  readonly code: string
  readonly wishedOn: string
  readonly reason: string
  readonly submissionKey: string
  readonly now: Date
  readonly today: string
}

/**
 * Written with the portal's rights; sent twice it is kept once.
 * @throws Problem `contact-calendar.not-found`, `contact-calendar.not-possible-now`, `contact-calendar.wrong-day`
 */
export async function askAnotherDay(tx: Transaction, asked: Asked): Promise<void> {
  const visit = await readByCode(tx, asked.code)
  const refuse = (detail: string) => contactCalendarProblems.refuse('contact-calendar.not-possible-now', detail)
  if (visit.state !== 'planned') throw refuse('这次走访已经结束或取消，不用再改期')
  if (visit.requests.filter(({ state }) => state === 'waiting').length >= mostWaiting)
    throw refuse('已有几次改期申请在等答复，请等单位答复后再申请')
  if (asked.wishedOn < asked.today || asked.wishedOn === visit.visit_on)
    throw contactCalendarProblems.refuse('contact-calendar.wrong-day', '请选择今天以后、与原定日期不同的一天', [
      { path: 'wishedOn', message: `原定 ${visit.visit_on}，请另选今天以后的一天` },
    ])
  const id = newId()
  const kept = await calendarTables(tx)
    .insertInto('contact_calendar.date_request')
    .values({
      id,
      planned_visit_id: visit.id,
      submission_key: asked.submissionKey,
      wished_on: asked.wishedOn,
      reason: asked.reason,
      received_at: asked.now,
    })
    .onConflict((conflict) => conflict.column('submission_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept) await emit(tx, 'contact-calendar.date-asked', { dateRequestId: id }, asked.now)
}
