import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import {
  ActionBar,
  DayInput,
  dayWithWeekday,
  Field,
  mutationFor,
  queryFor,
  QueryView,
  RecordForm,
  Section,
} from '#ui/workbench/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { bookRoom, cancelBooking, showRoomWeek, startTimes, type Room, type RoomBooking } from '../../contract/index.ts'

const times = startTimes.map((value) => ({ value, label: value }))
const lengths = [30, 60, 90, 120, 180, 240].map((value) => ({ value, label: `${value} 分钟` }))

/** A room's week, and the form that books it. */
export function RoomWeekSection({ room }: { room: Room }) {
  const [day, setDay] = useState(businessToday())
  const params = { roomId: room.id }
  const query = useQuery(queryFor(showRoomWeek, { params, query: { day } }))
  return (
    <>
      <Section title="一周预约">
        <div className="row">
          <Button onClick={() => setDay(addCalendarDays(day, -7))}>上一周</Button>
          <Button onClick={() => setDay(businessToday())}>本周</Button>
          <Button onClick={() => setDay(addCalendarDays(day, 7))}>下一周</Button>
        </div>
        <QueryView query={query}>
          {({ days }) => (
            <dl className="facts">
              {days.map((one) => (
                <div key={one.day}>
                  <dt>{dayWithWeekday(one.day)}</dt>
                  <dd>
                    {one.bookings.length === 0 && <span className="quiet">没有预约</span>}
                    {one.bookings.map((booking) => (
                      <BookingLine key={booking.id} booking={booking} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </QueryView>
      </Section>
      {room.mayBook && (
        <Section title="预约">
          <RecordForm
            name={`mediation.booking.${room.id}`}
            endpoint={bookRoom}
            params={params}
            initial={{ day, from: '09:00', minutes: 60 }}
            submitText="预约"
            doneText="已预约"
            onSaved={(booking) => setDay(booking.day)}
          >
            <Field name="day" label="日期">
              <DayInput />
            </Field>
            <Field name="from" label="开始">
              <Select options={times} showSearch />
            </Field>
            <Field name="minutes" label="时长">
              <Select options={lengths} />
            </Field>
            <Field name="purpose" label="用途" hint="同事看得到；不写当事人的身份证号、电话">
              <Input maxLength={120} />
            </Field>
          </RecordForm>
        </Section>
      )}
    </>
  )
}

function BookingLine({ booking }: { booking: RoomBooking }) {
  const cancel = useMutation(mutationFor(cancelBooking))
  return (
    <div className="stack">
      <span>
        {booking.from}—{booking.to} {booking.purpose}（{booking.bookedByName}）
        <a href={booking.calendarPath}>日历文件</a>
      </span>
      {booking.mayCancel && (
        <ActionBar
          actions={[
            {
              name: 'cancel',
              title: '取消预约',
              consequence: '时间让给别人；发出去的日历链接随即失效。',
              asks: { label: '原因', required: true },
            },
          ]}
          onAct={(_name, words) =>
            cancel.mutateAsync({ params: { roomBookingId: booking.id }, body: { reason: words ?? '' } })
          }
        />
      )}
    </div>
  )
}
