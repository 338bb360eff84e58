import { Input, Select } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, RecordForm, useOwnUnits } from '#ui/workbench/index.ts'
import { issueRecordKey, longestKeyYears, type IssuedKey } from '../../../contract/index.ts'

interface IssueKeyFormProps {
  readonly onIssued: (issued: IssuedKey) => void
  readonly onCancel: () => void
}

/** 发放密钥: for which unit, which system, until when. */
export function IssueKeyForm({ onIssued, onCancel }: IssueKeyFormProps) {
  const units = useOwnUnits()
  const today = businessToday()
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return (
    <RecordForm
      name="risk-prevention.record-key.new"
      endpoint={issueRecordKey}
      initial={{ organisationId: units[0]?.value, expiresOn: inAYear }}
      submitText="发放"
      doneText="已发放"
      onSaved={onIssued}
      onCancel={onCancel}
    >
      <Field name="organisationId" label="单位" hint="凭这个密钥报送的记录都归这个单位">
        <Select options={units} />
      </Field>
      <Field name="name" label="用途" hint="写明是哪个系统，例如 办案系统；一个系统一个密钥">
        <Input />
      </Field>
      <Field name="expiresOn" label="有效至" hint={`最长 ${longestKeyYears} 年，到期前另发新密钥更换`}>
        <DayInput />
      </Field>
    </RecordForm>
  )
}
