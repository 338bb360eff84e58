import { z } from 'zod'
import { Day, Id, nameOf, oneLine, optionalLine } from '#base/http/contract.ts'

export const RoomFields = z.object({
  name: nameOf(60),
  place: nameOf(120),
  hours: nameOf(80),
  seats: z
    .number()
    .int('座位数应为整数')
    .min(1, '至少 1 个座位')
    .max(500, '不能超过 500 个座位')
    .nullable()
    .default(null),
  equipment: optionalLine(200).default(''),
  /** 无障碍. */
  isStepFree: z.boolean().default(false),
})
export type RoomFields = z.output<typeof RoomFields>

export const PublicRoom = RoomFields.extend({ id: Id })
export type PublicRoom = z.infer<typeof PublicRoom>

export const Room = PublicRoom.extend({
  organisationId: Id,
  organisationName: z.string(),
  isPublished: z.boolean(),
  mayEdit: z.boolean(),
  mayBook: z.boolean(),
  revision: z.number().int(),
})
export type Room = z.infer<typeof Room>

/** Quarters of an hour at which an appointment may begin; with the longest it ends on the same day. */
export const startTimes = Array.from({ length: 52 }, (_, place) => {
  const [hour, quarter] = [7 + Math.floor(place / 4), (place % 4) * 15]
  return `${String(hour).padStart(2, '0')}:${String(quarter).padStart(2, '0')}`
})

/** An appointment in the city's time. */
export const NewBooking = z.object({
  day: Day,
  from: z.enum(startTimes as [string], '开始时间应为 07:00 至 19:45 之间的整刻，例如 09:00'),
  minutes: z.number().int('时长应为整数').min(15, '至少 15 分钟').max(240, '最长 240 分钟，更长的请分次预约'),
  purpose: oneLine(120),
})
export type NewBooking = z.output<typeof NewBooking>

export const RoomBooking = z.object({
  id: Id,
  day: Day,
  from: z.string(),
  to: z.string(),
  purpose: z.string(),
  bookedByName: z.string(),
  /** Address of its .ics, to be sent to whom it concerns. */
  calendarPath: z.string(),
  mayCancel: z.boolean(),
})
export type RoomBooking = z.infer<typeof RoomBooking>

/** Monday to Sunday, with what is booked. */
export const RoomWeek = z.object({ days: z.array(z.object({ day: Day, bookings: z.array(RoomBooking) })) })
export type RoomWeek = z.infer<typeof RoomWeek>
