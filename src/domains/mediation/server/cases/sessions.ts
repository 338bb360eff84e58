import type { Db, Transaction } from '#base/database/index.ts'
import { dayOf } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import type { ActHappening } from '#platform/procedures/index.ts'
import { SessionForm, type CaseSession } from '../../contract/index.ts'
import { instantOf } from '../../domain/index.ts'
import { insertBooking, timeOf } from '../rooms/bookings.ts'
import { mediationTables } from '../tables.ts'
import { caseFileTables } from './tables.ts'

/** 安排调解: the time of the talks, and the room with it; a room that is taken undoes the act. */
export async function bookSession(tx: Transaction, { case: row, form, doer, at }: ActHappening): Promise<void> {
  const { day, from, minutes, way, roomId, place } = SessionForm.parse(form)
  const booking =
    way === 'room' && roomId && doer
      ? await insertBooking(
          tx,
          await roomWithNumber(tx, roomId),
          { day, from, minutes, purpose: `调解案件 ${row.number}` },
          { ...doer, at },
        )
      : null
  const startsAt = new Date(instantOf(day, from))
  await caseFileTables(tx)
    .insertInto('mediation.session')
    .values({
      id: newId(),
      case_id: row.id,
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + minutes * 60_000),
      way,
      place,
      room_booking_id: booking?.id ?? null,
      code: booking?.code ?? null,
      created_at: at,
    })
    .execute()
}

const roomWithNumber = (tx: Transaction, id: string) =>
  mediationTables(tx)
    .selectFrom('mediation.room')
    .select(['id', 'number'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Talks that were arranged, the latest last. The portal's rights are enough. */
export async function listSessions(db: Db | Transaction, caseId: string): Promise<CaseSession[]> {
  const rows = await caseFileTables(db)
    .selectFrom('mediation.session')
    .select(['id', 'starts_at', 'ends_at', 'way', 'place', 'code'])
    .where('case_id', '=', caseId)
    .orderBy('starts_at')
    .limit(200)
    .execute()
  return rows.map(({ id, starts_at, ends_at, way, place, code }) => ({
    id,
    day: dayOf(starts_at),
    from: timeOf(starts_at),
    to: timeOf(ends_at),
    way,
    place,
    calendarPath: code === null ? null : `/api/mediation/appointments/${code}`,
  }))
}
