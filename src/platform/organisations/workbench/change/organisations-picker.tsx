import { RecordPicker } from '#ui/workbench/index.ts'
import { listOrganisations } from '../../contract/index.ts'

interface OrganisationsPickerProps {
  readonly id?: string
  readonly value?: string[]
  readonly onChange?: (value: string[]) => void
}

/** Several units. */
export function OrganisationsPicker({ onChange, ...props }: OrganisationsPickerProps) {
  return (
    <RecordPicker
      {...props}
      multiple
      endpoint={listOrganisations}
      query={{ pageSize: 20 }}
      idOf={(organisation) => organisation.id}
      textOf={(organisation) => organisation.name}
      placeholder="单位名称或拼音首字母，可选多个"
      onChange={(value) => onChange?.(Array.isArray(value) ? value : [])}
    />
  )
}
