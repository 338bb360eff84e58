import ical from 'ical-generator'
import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { mediationProblems, type downloadBooking } from '../../contract/index.ts'
import { mediationTables } from '../tables.ts'

/** The appointment for anybody's calendar: time, place, whom it is with; neither purpose nor parties. The portal's rights are enough. */
export async function downloadBookingUseCase({
  input: { params },
  db,
}: UseCase<InputOf<typeof downloadBooking>>): Promise<FileAnswer> {
  const found = await mediationTables(db)
    .selectFrom('mediation.room_booking as b')
    .innerJoin('mediation.room as e', 'e.id', 'b.room_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'e.organisation_id')
    .select(['b.id', 'b.starts_at', 'b.ends_at', 'e.name as room_name', 'e.place', 'o.name as organisation_name'])
    .where('b.code', '=', params.code.toUpperCase())
    .where('b.cancelled_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw mediationProblems.refuse('mediation.not-found', '没有这个预约，可能已经取消；请联系办理单位')
  // Without a zone of its own the file says instants (…Z), which every calendar turns into its own hours.
  const calendar = ical({ name: '行政调解' })
  const event = calendar.createEvent({
    id: `${found.id}@shanzhi`,
    start: found.starts_at,
    end: found.ends_at,
    summary: `行政调解（${found.organisation_name}）`,
    location: `${found.place} ${found.room_name}`,
  })
  event.createAlarm({ type: 'display' as never, trigger: 86_400 })
  return { fileName: '行政调解预约.ics', mediaType: 'text/calendar; charset=utf-8', content: calendar.toString() }
}
