import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
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
          <Input maxLength={120} placeholder="企业或商户名称" />
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
      <Field name="result" label="采纳情况（可以以后登记）">
        <Select allowClear options={choices(guidanceResultTexts)} />
      </Field>
    </RecordForm>
  )
}
