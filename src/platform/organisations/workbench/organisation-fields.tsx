import { Input, Select } from 'antd'
import { Field } from '#ui/workbench/index.ts'
import { codeKindOptions, kindOptions } from './organisation-texts.ts'

/** What may be corrected without history. */
export function CorrectableFields() {
  return (
    <>
      <Field name="kind" label="类别">
        <Select options={kindOptions} placeholder="选择类别" />
      </Field>
      <Field name="shortName" label="简称" hint="窄表格里使用，如“商务局”">
        <Input maxLength={100} />
      </Field>
      <Field name="code" label="编号">
        <Input maxLength={30} />
      </Field>
      <Field name="codeKind" label="编号类别">
        <Select options={codeKindOptions} allowClear placeholder="没有编号时不填" />
      </Field>
    </>
  )
}
