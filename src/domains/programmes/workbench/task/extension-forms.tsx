import { Input, Radio } from 'antd'
import { DayInput, Field, Quote, RecordForm } from '#ui/workbench/index.ts'
import { askExtension, decideExtension, type Task } from '../../contract/index.ts'

interface Props {
  readonly task: Task
  readonly onDone: () => void
}

export function ExtensionForm({ task, onDone }: Props) {
  return (
    <RecordForm
      name={`programmes.extension.${task.id}`}
      endpoint={askExtension}
      params={{ taskId: task.id }}
      submitText="提交申请"
      doneText="已提交申请"
      onSaved={onDone}
      onCancel={onDone}
    >
      <Field name="askedUntil" label="延至" hint={`现在的期限是 ${task.dueOn}；须在期限之前申请`}>
        <DayInput />
      </Field>
      <Field name="reason" label="理由">
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Field>
    </RecordForm>
  )
}

export function DecideExtensionForm({ task, onDone }: Props) {
  const asked = task.extensions.find((extension) => extension.state === 'asked')
  if (!asked) return <p>没有待处理的延期申请。</p>
  return (
    <div className="stack">
      <Quote text={asked.reason} source={`${asked.askedByName}申请延至 ${asked.askedUntil}`} />
      <RecordForm
        name={`programmes.extension-decision.${asked.id}`}
        endpoint={decideExtension}
        params={{ taskId: task.id, extensionId: asked.id }}
        initial={{ decision: 'grant' }}
        submitText="确定"
        onSaved={onDone}
        onCancel={onDone}
      >
        <Field name="decision" label="决定">
          <Radio.Group
            options={[
              { value: 'grant', label: '批准' },
              { value: 'refuse', label: '不批准' },
            ]}
          />
        </Field>
        <Field name="reason" label="理由">
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Field>
      </RecordForm>
    </div>
  )
}
