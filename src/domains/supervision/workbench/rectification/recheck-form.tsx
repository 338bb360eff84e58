import { Form, Input, Radio } from 'antd'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { recheckRectification, type Rectification } from '../../contract/index.ts'

const outcomes = [
  { value: 'pass', label: '通过，办结' },
  { value: 'again', label: '未通过，继续整改' },
]

/** 复查: passed, or again with a new day. */
export function RecheckForm({ notice }: { notice: Rectification }) {
  return (
    <RecordForm
      name={`supervision.recheck.${notice.id}`}
      endpoint={recheckRectification}
      params={{ rectificationId: notice.id }}
      initial={{ outcome: 'pass' }}
      toBody={({ dueOn, ...values }) => ({
        ...values,
        ...(values['outcome'] === 'again' ? { dueOn } : {}),
        revision: notice.revision,
      })}
      submitText="提交复查结果"
      doneText="复查结果已记录"
      onSaved={() => {}}
    >
      <Field name="outcome" label="复查结果">
        <Radio.Group options={outcomes} optionType="button" />
      </Field>
      <Field name="text" label="复查情况">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Field>
      <NewDay />
    </RecordForm>
  )
}

function NewDay() {
  const outcome = Form.useWatch<string | undefined>('outcome', Form.useFormInstance())
  if (outcome !== 'again') return null
  return (
    <Field name="dueOn" label="新的整改期限">
      <DayInput />
    </Field>
  )
}
