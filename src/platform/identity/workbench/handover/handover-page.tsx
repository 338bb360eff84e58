import { useNavigate } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { Field, Page, RecordForm, Section } from '#ui/workbench/index.ts'
import { handOver } from '../../contract/index.ts'
import { PersonPicker } from '../accounts/person-picker.tsx'
import { HandoverPreview } from './handover-preview.tsx'

/** 工作交接: the posts in a unit and all that is open there go to another person, at once. */
export function HandoverPage() {
  const navigate = useNavigate()
  return (
    <Page
      title="工作交接"
      lead="人员调离、转岗时，把其在某单位的岗位和全部未办结的工作一次移交给接手人；办结的记录仍署原办理人。"
      breadcrumbs={[{ title: '人员账号', path: '/accounts' }]}
    >
      <Section>
        <RecordForm
          name="identity.handover"
          endpoint={handOver}
          submitText="办理交接"
          doneText="交接已办理"
          onSaved={() => void navigate({ to: '/accounts' })}
        >
          <Field name="fromPersonId" label="移交人">
            <PersonPicker />
          </Field>
          <Field name="organisationId" label="单位" hint="移交人在这个单位的岗位和工作">
            <OrganisationPicker />
          </Field>
          <Form.Item noStyle dependencies={['fromPersonId', 'organisationId']}>
            {({ getFieldsValue }) => {
              const { fromPersonId, organisationId } = getFieldsValue() as Record<string, string | undefined>
              return fromPersonId && organisationId ? (
                <HandoverPreview fromPersonId={fromPersonId} organisationId={organisationId} />
              ) : null
            }}
          </Form.Item>
          <Field name="toPersonId" label="接手人">
            <PersonPicker />
          </Field>
          <Field name="reason" label="原因">
            <Input maxLength={200} placeholder="例如：调离、轮岗、退休" />
          </Field>
        </RecordForm>
      </Section>
    </Page>
  )
}
