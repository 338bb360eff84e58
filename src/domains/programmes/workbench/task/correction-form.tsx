import { Input } from 'antd'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { receiveSubmission, type Task } from '../../contract/index.ts'

/** 退回补正: the reason and the term; the first release stays the counting moment. */
export function CorrectionForm({ task, onDone }: { task: Task; onDone: () => void }) {
  return (
    <RecordForm
      name={`programmes.correction.${task.id}`}
      endpoint={receiveSubmission}
      params={{ taskId: task.id }}
      toBody={(values) => ({ decision: 'return', revision: task.revision, ...values })}
      submitText="退回补正"
      doneText="已退回"
      onSaved={onDone}
      onCancel={onDone}
    >
      <Field name="reason" label="原因" hint="写明哪里不符合要求、怎样补正">
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Field>
      <Field name="correctionDueOn" label="补正期限" hint="首次报送的时刻不变，补正不算超期">
        <DayInput />
      </Field>
    </RecordForm>
  )
}
