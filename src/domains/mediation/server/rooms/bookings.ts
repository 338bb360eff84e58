import { sql, type Selectable } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor, type InputOf, type UseCase, type Writing } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import {
  mediationProblems,
  type bookRoom,
  type cancelBooking,
  type NewBooking,
  type RoomBooking,
  type RoomWeek,
  type showRoomWeek,
} from '../../contract/index.ts'
import { instantOf, weekOf } from '../../domain/index.ts'
import { mediationTables, type RoomBookingTable } from '../tables.ts'
import { getRoomRow, type RoomRow } from './select-rooms.ts'
import { inReach } from '#platform/organisations/index.ts'

const book = 'mediation.book-rooms'
type BookingRow = Selectable<RoomBookingTable>

export async function showRoomWeekUseCase({
  input: { params, query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showRoomWeek>>): Promise<RoomWeek> {
  const room = await getRoomRow(db, params.roomId, actor)
  const days = weekOf(query.day ?? today)
  const rows = await mediationTables(db)
    .selectFrom('mediation.room_booking')
    .selectAll()
    .where('room_id', '=', room.id)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '>=', new Date(instantOf(days[0]!, '00:00')))
    .where('starts_at', '<=', new Date(instantOf(days[6]!, '23:59')))
    .orderBy('starts_at')
    .execute()
  const bookings = rows.map((row) => toBooking(row, room, actor))
  return { days: days.map((day) => ({ day, bookings: bookings.filter((one) => one.day === day) })) }
}

export async function bookRoomUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof bookRoom>>): Promise<RoomBooking> {
  const room = await getRoomRow(db, params.roomId, actor, book)
  if (body.day < today)
    throw mediationProblems.refuse('mediation.invalid-booking', `不能预约过去的日期，今天是 ${today}`, [
      { path: 'body.day', message: `请选择 ${today} 或以后的日期` },
    ])
  const booking = await insertBooking(db, room, body, { personId: actor.personId, name: actor.name, at: now })
  audit({
    subject: `mediation.room:${room.id}`,
    organisationId: room.organisation_id,
    summary: `预约调解室“${room.name}”${body.day} ${body.from}—${timeOf(booking.ends_at)}：${body.purpose}`,
  })
  return toBooking(booking, room, actor)
}

/**
 * Two who book the same time at once: one has it, the other is told who. The database holds them apart.
 * @throws Problem `mediation.room-taken`
 */
export async function insertBooking(
  tx: Transaction,
  room: { readonly id: string; readonly number: string },
  { day, from, minutes, purpose }: NewBooking,
  { personId, name, at }: { readonly personId: string; readonly name: string; readonly at: Date },
): Promise<BookingRow> {
  const startsAt = new Date(instantOf(day, from))
  const booking: BookingRow = {
    id: newId(),
    room_id: room.id,
    room_number: room.number,
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + minutes * 60_000),
    purpose,
    code: newCode(20),
    booked_by: personId,
    booked_by_name: name,
    created_at: at,
    cancelled_at: null,
    cancelled_because: null,
  }
  // One after the other: several who meet in the exclusion alone would wait for each other in a circle.
  await mediationTables(tx).selectFrom('mediation.room').select('id').where('id', '=', room.id).forUpdate().execute()
  await refuseTaken(tx, booking)
  await mediationTables(tx)
    .insertInto('mediation.room_booking')
    .values(booking)
    .execute()
    .catch((error: unknown) => {
      if ((error as { constraint?: string }).constraint !== 'room_booking__no_overlap') throw error
      throw mediationProblems.refuse('mediation.room-taken', '这个时间刚被他人预约，请刷新后另选时间')
    })
  return booking
}

async function refuseTaken(tx: Transaction, booking: BookingRow): Promise<void> {
  const taken = await mediationTables(tx)
    .selectFrom('mediation.room_booking')
    .selectAll()
    .where('room_id', '=', booking.room_id)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '<', booking.ends_at)
    .where('ends_at', '>', booking.starts_at)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst()
  if (!taken) return
  const [from, to] = [timeOf(taken.starts_at), timeOf(taken.ends_at)]
  throw mediationProblems.refuse(
    'mediation.room-taken',
    `${from}—${to} 已由${taken.booked_by_name}预约（${taken.purpose}），请另选时间或调解室`,
    [{ path: 'body.from', message: `${from}—${to} 已有预约` }],
  )
}

export async function cancelBookingUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof cancelBooking>>): Promise<void> {
  const found = await selectBookings(db)
    .where('b.id', '=', params.roomBookingId)
    .where(inReach(actor, book))
    .executeTakeFirst()
  if (!found) throw mediationProblems.refuse('mediation.not-found', '没有这个预约，可能已经取消，或不在您的权限范围内')
  await mediationTables(db)
    .updateTable('mediation.room_booking')
    .set({ cancelled_at: now, cancelled_because: body.reason })
    .where('id', '=', found.id)
    .execute()
  audit({
    subject: `mediation.room:${found.room_id}`,
    organisationId: found.organisation_id,
    summary: `取消调解室“${found.room_name}”${dayOf(found.starts_at)} ${timeOf(found.starts_at)} 的预约：${body.reason}`,
  })
}

/** Bookings that stand, with their room. */
function selectBookings(db: Db | Transaction) {
  return mediationTables(db)
    .selectFrom('mediation.room_booking as b')
    .innerJoin('mediation.room as e', 'e.id', 'b.room_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'e.organisation_id')
    .selectAll('b')
    .select(['e.name as room_name', 'e.place', 'e.organisation_id', 'o.name as organisation_name'])
    .where(sql<boolean>`b.cancelled_at is null`)
}

function toBooking(row: BookingRow, room: RoomRow, actor: Actor): RoomBooking {
  return {
    id: row.id,
    day: dayOf(row.starts_at),
    from: timeOf(row.starts_at),
    to: timeOf(row.ends_at),
    purpose: row.purpose,
    bookedByName: row.booked_by_name,
    calendarPath: `/api/mediation/appointments/${row.code}`,
    mayCancel: mayAct(actor, book, room.path),
  }
}

const timeFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

/** `09:30`, in the city's time. */
export const timeOf = (at: Date): string => timeFormat.format(at)
