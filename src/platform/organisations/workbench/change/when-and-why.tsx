import { Input } from 'antd'
import { DayInput, Field } from '#ui/workbench/index.ts'

/** When a change takes effect, and on what paper. */
export function WhenAndWhy() {
  return (
    <>
      <Field name="on" label="生效日期">
        <DayInput />
      </Field>
      <Field name="reason" label="依据" hint="机构改革方案、编办批复等的名称和文号">
        <Input maxLength={200} />
      </Field>
    </>
  )
}
