import { useNavigate } from '@tanstack/react-router'
import { Input, Select, Switch } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { counterpartyKinds } from '#platform/counterparties/contract/index.ts'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { DayInput, Field, MoneyInput, Page, RecordForm, Section, useOwnUnits } from '#ui/workbench/index.ts'
import { recordByHand, recordProcedures } from '../../contract/index.ts'

const choices = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** 手工登记: one record at a time, for units without a system of their own. */
export function NewRecordPage() {
  const navigate = useNavigate()
  const units = useOwnUnits()
  return (
    <Page title="登记执法记录" breadcrumbs={[{ title: '执法记录', path: '/risk-prevention/records' }]}>
      <Section>
        <RecordForm
          name="risk-prevention.record.new"
          endpoint={recordByHand}
          initial={{ organisationId: units[0]?.value, occurredOn: businessToday(), procedure: 'simple' }}
          submitText="登记"
          doneText="已登记"
          onSaved={(record) => void navigate({ to: `/risk-prevention/records/${record.id}` })}
        >
          <Field name="organisationId" label="单位">
            <Select options={units} />
          </Field>
          <Field name="item" label="违法行为">
            <Input />
          </Field>
          <Field name="occurredOn" label="发生日期">
            <DayInput />
          </Field>
          <Field name="occurredTime" label="时间" hint="例如 14:30，可不填">
            <Input />
          </Field>
          <Field name="procedure" label="程序">
            <Select options={choices(recordProcedures)} />
          </Field>
          <Field name="place" label="地点" hint="写路名或场所名，同一处写法一致才能归到一起">
            <Input />
          </Field>
          <Field name="districtId" label="区县">
            <OrganisationPicker />
          </Field>
          <Field name="counterpartyKind" label="当事人类别">
            <Select allowClear options={choices(counterpartyKinds)} />
          </Field>
          <Field name="counterpartyName" label="当事人">
            <Input />
          </Field>
          <Field name="counterpartyCode" label="证件号码" hint="统一社会信用代码或居民身份证号码，按校验码核对">
            <Input />
          </Field>
          <Field name="tradeCode" label="行业代码" hint="GB/T 4754—2017 的代码">
            <Input />
          </Field>
          <Field name="article" label="依据条款">
            <Input />
          </Field>
          <Field name="result" label="处理结果">
            <Input />
          </Field>
          <Field name="amount" label="罚款金额">
            <MoneyInput />
          </Field>
          <Field name="major" label="重大处罚" valuePropName="checked">
            <Switch checkedChildren="是" unCheckedChildren="否" />
          </Field>
          <Field name="officer" label="执法人员">
            <Input />
          </Field>
          <Field name="sourceNumber" label="来源编号" hint="案号或决定书文号；有编号的不会重复登记">
            <Input />
          </Field>
        </RecordForm>
      </Section>
    </Page>
  )
}
