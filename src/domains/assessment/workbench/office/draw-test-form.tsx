import { Input, InputNumber } from 'antd'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { drawTest } from '../../contract/index.ts'
import { readRoster } from './read-roster.ts'

interface DrawTestFormProps {
  readonly rowId: string
  readonly organisationId: string
  readonly close: () => void
}

/** The roster is pasted from a sheet: number, name, category; one person a line. */
export function DrawTestForm({ rowId, organisationId, close }: DrawTestFormProps) {
  return (
    <RecordForm
      key={organisationId}
      name={`assessment.draw-test.${rowId}.${organisationId}`}
      endpoint={drawTest}
      params={{ rowId, organisationId }}
      toBody={({ roster, ...values }) => ({ ...values, roster: readRoster(String(roster ?? '')) })}
      submitText="抽取"
      doneText="已抽取"
      onSaved={close}
      onCancel={close}
    >
      <Field name="roster" label="名册" hint="每行一人：编号、姓名、类别，用空格、逗号或制表符隔开；可直接从表格粘贴">
        <Input.TextArea rows={8} />
      </Field>
      <Field name="size" label="抽取人数">
        <InputNumber min={1} precision={0} />
      </Field>
      <Field name="heldOn" label="测试日期（选填）">
        <DayInput />
      </Field>
      <Field name="seed" label="种子（选填）" hint="现场公开抽取时填写；不填由系统生成并留存">
        <Input />
      </Field>
    </RecordForm>
  )
}
