import { Input, Select } from 'antd'
import { Field, RecordForm } from '#ui/workbench/index.ts'
import { objectToResult, type Result } from '../../contract/index.ts'

interface ObjectionFormProps {
  readonly result: Result
  readonly rows: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

/** 申诉: which rows, and why. */
export function ObjectionForm({ result, rows }: ObjectionFormProps) {
  return (
    <RecordForm
      name={`assessment.objection.${result.id}`}
      endpoint={objectToResult}
      params={{ resultId: result.id }}
      toBody={(values) => ({ revision: result.revision, ...values })}
      submitText="提出申诉"
      doneText="申诉已提交，由初评人以外的人复核"
      onSaved={() => undefined}
    >
      <Field name="rowIds" label="对哪些任务行有异议">
        <Select
          mode="multiple"
          options={rows.map(({ id, code, name }) => ({ value: id, label: `${code}　${name}` }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Field>
      <Field name="reason" label="申诉理由" hint="写明事实和依据；可引用评定依据中的原文">
        <Input.TextArea rows={5} />
      </Field>
    </RecordForm>
  )
}
