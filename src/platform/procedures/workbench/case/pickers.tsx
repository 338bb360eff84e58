import { Input } from 'antd'
import { listPeople } from '#platform/identity/contract/index.ts'
import { Field, RecordPicker } from '#ui/workbench/index.ts'

/** Why; stands in the way of the case. */
export function Reason({ name, label }: { name: string; label: string }) {
  return (
    <Field name={name} label={label}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
    </Field>
  )
}

interface PickerProps {
  readonly within?: string
  readonly multiple?: boolean
  readonly id?: string
  readonly value?: string | string[] | null
  readonly onChange?: (value: string | string[] | null) => void
}

/** People of the city, or of one unit and what is below it. */
export function PersonPicker({ within, ...rest }: PickerProps) {
  return (
    <RecordPicker
      endpoint={listPeople}
      {...(within ? { query: { within } } : {})}
      idOf={(person) => person.id}
      textOf={(person) => `${person.name}（${person.organisationName}）`}
      placeholder="输入姓名或拼音首字母"
      {...rest}
    />
  )
}
