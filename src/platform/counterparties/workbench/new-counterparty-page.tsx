import { useNavigate } from '@tanstack/react-router'
import { App, Radio, Select } from 'antd'
import { Field, Page, RecordForm, Section, useOwnUnits } from '#ui/workbench/index.ts'
import { addCounterparty, counterpartyKinds } from '../contract/index.ts'
import { CounterpartyFieldSet } from './counterparty-fields.tsx'

const kinds = Object.entries(counterpartyKinds).map(([value, label]) => ({ value, label }))

/** 登记: whoever is known already is opened instead of made twice. */
export function NewCounterpartyPage() {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const units = useOwnUnits()
  return (
    <Page title="登记企业或个人" breadcrumbs={[{ title: '企业与个人', path: '/counterparties' }]}>
      <Section>
        <RecordForm
          name="counterparties.new"
          endpoint={addCounterparty}
          initial={{ organisationId: units[0]?.value, kind: 'organisation', tradeEdition: '2017' }}
          submitText="登记"
          doneText="已登记"
          onSaved={({ id, known }) => {
            if (known) void message.info('这一户以前已经登记过，没有重复登记，为您打开它')
            void navigate({ to: `/counterparties/${id}` })
          }}
        >
          <Field name="organisationId" label="登记单位">
            <Select options={units} />
          </Field>
          <Field name="kind" label="类别" hint="个体工商户按企业等单位登记">
            <Radio.Group options={kinds} />
          </Field>
          <CounterpartyFieldSet />
        </RecordForm>
      </Section>
    </Page>
  )
}
