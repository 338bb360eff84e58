import { Input } from 'antd'
import { Field } from '#ui/workbench/index.ts'

/** Hours, where they are agreed. */
export function HourFields() {
  return (
    <>
      <Field name="from" label="几点到（选填）" hint="例如 09:30">
        <Input maxLength={5} placeholder="09:30" />
      </Field>
      <Field name="until" label="几点走（选填）">
        <Input maxLength={5} placeholder="10:30" />
      </Field>
    </>
  )
}
