import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { CounterpartyInput } from '#platform/counterparties/workbench/index.tsx'
import { DayInput, Field, RecordForm, useSession } from '#ui/workbench/index.ts'
import {
  guidanceModeTexts,
  guidanceResultTexts,
  recordGuidance,
  voluntarySentence,
  type RiskPoint,
} from '../../contract/index.ts'

const choices = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** One deed of guidance about this point. */
export function GuidanceForm({ point }: { point: RiskPoint }) {
  const [open, setOpen] = useState(false)
  const { name } = useSession()
  if (!open) return <Button onClick={() => setOpen(true)}>登记行政指导</Button>
  return (
    <RecordForm
      name={`risk-prevention.guidance.${point.id}`}
      endpoint={recordGuidance}
      params={{ riskPointId: point.id }}
      initial={{ guidedOn: businessToday(), officers: [name], content: point.content.advice }}
      submitText="登记"
      onSaved={() => setOpen(false)}
      onCancel={() => setOpen(false)}
    >
      <p className="quiet">{voluntarySentence}。</p>
      <div className="risk-fields">
        <Field name="counterpartyName" label="行政相对人">
          <CounterpartyInput idName="counterpartyId" />
        </Field>
        <Field
          name="counterpartyCode"
          label="统一社会信用代码（新登记的填，可不填）"
          hint="填了代码，各部门的指导才能归到同一户"
        >
          <Input maxLength={40} />
        </Field>
        <Field name="contactTitle" label="联系人职务（选填）">
          <Input maxLength={60} placeholder="例如 店长" />
        </Field>
        <Field name="mode" label="指导方式" hint="约谈须事先批准">
          <Select options={choices(guidanceModeTexts)} />
        </Field>
        <Field name="guidedOn" label="日期">
          <DayInput />
        </Field>
      </div>
      <Field name="officers" label="执法人员" hint="输入一个按回车">
        <Select mode="tags" open={false} tokenSeparators={['、', '，', ',']} suffixIcon={null} />
      </Field>
      <Field name="content" label="指导内容">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
      </Field>
      <div className="risk-fields">
        <Field name="dueOn" label="请商户办到哪天（选填）" hint="显示在一户一册上">
          <DayInput />
        </Field>
        <Field name="dueTime" label="约定几点（选填）" hint="例如 14:30">
          <Input maxLength={5} placeholder="14:30" />
        </Field>
      </div>
      <Field name="result" label="采纳情况（可以以后登记）">
        <Select allowClear options={choices(guidanceResultTexts)} />
      </Field>
    </RecordForm>
  )
}
