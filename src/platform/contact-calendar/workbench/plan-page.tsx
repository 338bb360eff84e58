import { useNavigate } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { CounterpartyInput } from '#platform/counterparties/workbench/index.tsx'
import { DayInput, Field, Page, RecordForm, Section, useSession, useOwnUnits } from '#ui/workbench/index.ts'
import { planVisit, visitKinds } from '../contract/index.ts'
import { HourFields } from './hour-fields.tsx'

const kinds = Object.entries(visitKinds).map(([value, label]) => ({ value, label }))

/** 安排走访 */
export function PlanPage() {
  const navigate = useNavigate()
  const { name } = useSession()
  const units = useOwnUnits()
  return (
    <Page
      title="安排走访"
      lead="保存后，如有别的单位近期也要去这一户，会建议合并为一次。"
      breadcrumbs={[{ title: '入企日历', path: '/contact-calendar' }]}
    >
      <Section>
        <RecordForm
          name="contact-calendar.plan"
          endpoint={planVisit}
          initial={{ organisationId: units[0]?.value, kind: 'guidance', officers: name }}
          submitText="安排"
          onSaved={(visit) => void navigate({ to: `/contact-calendar/visits/${visit.id}` })}
        >
          <Field name="organisationId" label="单位">
            <Select options={units} />
          </Field>
          <Field name="counterpartyName" label="商户">
            <CounterpartyInput idName="counterpartyId" />
          </Field>
          <Field name="counterpartyCode" label="统一社会信用代码（新登记的填，可不填）">
            <Input maxLength={40} />
          </Field>
          <Field name="kind" label="去做什么">
            <Select options={kinds} />
          </Field>
          <Field name="topic" label="事项" hint="商户凭走访编号看得到，请写明白话">
            <Input maxLength={200} />
          </Field>
          <Field name="officers" label="谁去（选填）">
            <Input maxLength={200} />
          </Field>
          <Field name="on" label="日期">
            <DayInput />
          </Field>
          <HourFields />
        </RecordForm>
      </Section>
    </Page>
  )
}
