import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { Field, Page, RecordForm, Section, useOwnUnits } from '#ui/workbench/index.ts'
import { addExemptionItem } from '../contract/index.ts'
import { ExemptionFieldSet } from './exemption-fields.tsx'

/** 增加免罚事项 */
export function NewExemptionPage() {
  const navigate = useNavigate()
  const units = useOwnUnits()
  return (
    <Page title="增加免罚事项" breadcrumbs={[{ title: '免罚清单', path: '/exemptions' }]}>
      <Section>
        <RecordForm
          name="exemptions.new"
          endpoint={addExemptionItem}
          initial={{
            organisationId: units[0]?.value,
            content: { kind: 'minorOffence', levels: ['county'], validFrom: businessToday() },
          }}
          submitText="增加"
          doneText="已增加；请审核人核对依据"
          onSaved={({ id }) => void navigate({ to: `/exemptions/${id}` })}
        >
          <Field name="organisationId" label="制定单位">
            <Select options={units} />
          </Field>
          <ExemptionFieldSet />
        </RecordForm>
      </Section>
    </Page>
  )
}
