import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import {
  ActionBar,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { changeRoom, removeRoom, showRoom, type Room } from '../../contract/index.ts'
import { RoomFieldSet } from './room-fields.tsx'
import { RoomWeekSection } from './room-week.tsx'

/** One room: its week, and its change. */
export function RoomPage() {
  const roomId = usePathParameter('roomId')
  const query = useQuery(queryFor(showRoom, { params: { roomId } }))
  return <QueryView query={query}>{(room) => <RoomView room={room} />}</QueryView>
}

function RoomView({ room }: { room: Room }) {
  const [editing, setEditing] = useState(false)
  const navigate = useNavigate()
  const remove = useMutation(mutationFor(removeRoom))
  const params = { roomId: room.id }
  const { name, place, hours, seats, equipment, isStepFree, revision } = room
  return (
    <Page
      title={name}
      lead={[place, hours, seats && `${seats} 座`, equipment, isStepFree && '可以无障碍进出']
        .filter(Boolean)
        .join('，')}
      breadcrumbs={[{ title: '调解室', path: '/mediation/rooms' }]}
      actions={room.mayEdit && !editing && <Button onClick={() => setEditing(true)}>修改</Button>}
    >
      {room.mayEdit && (
        <ActionBar
          actions={[
            {
              name: 'remove',
              title: '移除调解室',
              tone: 'danger',
              consequence: '不能再预约，也不再列入以后公布的清单。不能恢复。',
              asks: { label: '原因', required: true },
            },
          ]}
          onAct={async (_name, words) => {
            await remove.mutateAsync({ params, body: { revision, reason: words ?? '' } })
            await navigate({ to: '/mediation/rooms' })
          }}
        />
      )}
      {editing ? (
        <Section title="修改">
          <RecordForm
            name={`mediation.room.${room.id}`}
            endpoint={changeRoom}
            params={params}
            initial={{ content: { name, place, hours, seats, equipment, isStepFree } }}
            toBody={(values) => ({ ...values, revision })}
            onSaved={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          >
            <RoomFieldSet />
          </RecordForm>
        </Section>
      ) : (
        <RoomWeekSection room={room} />
      )}
    </Page>
  )
}
