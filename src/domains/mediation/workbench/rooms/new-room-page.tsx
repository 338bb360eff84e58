import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { Field, Page, RecordForm, Section, useOwnUnits } from '#ui/workbench/index.ts'
import { addRoom } from '../../contract/index.ts'
import { RoomFieldSet } from './room-fields.tsx'

/** 增加调解室 */
export function NewRoomPage() {
  const navigate = useNavigate()
  const units = useOwnUnits()
  return (
    <Page title="增加调解室" breadcrumbs={[{ title: '调解室', path: '/mediation/rooms' }]}>
      <Section>
        <RecordForm
          name="mediation.room.new"
          endpoint={addRoom}
          initial={{ organisationId: units[0]?.value, content: { isStepFree: false } }}
          submitText="增加"
          doneText="已增加；送发布审核后公开"
          onSaved={({ id }) => void navigate({ to: `/mediation/rooms/${id}` })}
        >
          <Field name="organisationId" label="单位">
            <Select options={units} />
          </Field>
          <RoomFieldSet />
        </RecordForm>
      </Section>
    </Page>
  )
}
