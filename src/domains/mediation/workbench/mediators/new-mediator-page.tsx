import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { Field, Page, RecordForm, Section, useOwnUnits } from '#ui/workbench/index.ts'
import { addMediator } from '../../contract/index.ts'
import { MediatorFieldSet } from './mediator-fields.tsx'

/** 增加调解人员 */
export function NewMediatorPage() {
  const navigate = useNavigate()
  const units = useOwnUnits()
  return (
    <Page title="增加调解人员" breadcrumbs={[{ title: '调解人员', path: '/mediation/mediators' }]}>
      <Section>
        <RecordForm
          name="mediation.mediator.new"
          endpoint={addMediator}
          initial={{ organisationId: units[0]?.value, content: { isFullTime: false, validFrom: businessToday() } }}
          submitText="增加"
          doneText="已增加；名单送发布审核后公开"
          onSaved={({ id }) => void navigate({ to: `/mediation/mediators/${id}` })}
        >
          <Field name="organisationId" label="单位">
            <Select options={units} />
          </Field>
          <MediatorFieldSet />
        </RecordForm>
      </Section>
    </Page>
  )
}
