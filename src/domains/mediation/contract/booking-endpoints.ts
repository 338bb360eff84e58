import { z } from 'zod'
import { Day, endpoint, Id, oneLine } from '#base/http/contract.ts'
import { NewBooking, RoomBooking, RoomWeek } from './room.ts'

const roomId = z.object({ roomId: Id })
const weekOf = z.object({ day: Day.optional() })

/** The week of a day, the present one where none is said. */
export const showRoomWeek = endpoint({
  method: 'GET',
  path: '/mediation/rooms/:roomId/week',
  summary: '查看调解室一周的预约',
  permission: 'mediation.read-registers',
  audit: { notAudited: '预约只有时间和用途，查看不留痕' },
  params: roomId,
  query: weekOf,
  output: RoomWeek,
  problems: ['mediation.not-found'],
})

export const bookRoom = endpoint({
  method: 'POST',
  path: '/mediation/rooms/:roomId/bookings',
  summary: '预约调解室',
  permission: 'mediation.book-rooms',
  audit: 'mediation.room-booked',
  params: roomId,
  body: NewBooking,
  output: RoomBooking,
  problems: ['mediation.not-found', 'mediation.room-taken', 'mediation.invalid-booking'],
})

export const cancelBooking = endpoint({
  method: 'POST',
  path: '/mediation/bookings/:roomBookingId/cancellation',
  summary: '取消预约',
  permission: 'mediation.book-rooms',
  audit: 'mediation.booking-cancelled',
  params: z.object({ roomBookingId: Id }),
  body: z.object({ reason: oneLine(200) }),
  problems: ['mediation.not-found'],
})

/** By link: whoever has the code gets the appointment's time and place, and no party's name. */
export const downloadBooking = endpoint({
  method: 'GET',
  path: '/mediation/appointments/:code',
  summary: '下载预约日历文件',
  permission: 'public',
  audit: { notAudited: '凭链接下载，只含时间和地点' },
  params: z.object({ code: z.string().min(1).max(40) }),
  kind: 'download',
  problems: ['mediation.not-found'],
})
