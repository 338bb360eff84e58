import { RecordPicker } from '#ui/workbench/index.ts'
import { listOrganisations } from '../contract/index.ts'

interface PickerProps {
  /** That unit and what is below it; all where absent. */
  readonly within?: string | undefined
  /** For screen readers, where no `Field` names it. */
  readonly label?: string
  readonly placeholder?: string
  readonly id?: string
}

interface OrganisationPickerProps extends PickerProps {
  /** What the present unit is called, before anything was searched. */
  readonly known?: { readonly id: string; readonly text: string } | null
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
}

interface OrganisationsPickerProps extends PickerProps {
  readonly value?: string[]
  readonly onChange?: (value: string[]) => void
}

const atOnce = 50

/** One unit, found by name, number or pinyin initials. */
export function OrganisationPicker({ within, onChange, ...props }: OrganisationPickerProps) {
  return (
    <RecordPicker
      endpoint={listOrganisations}
      query={{ pageSize: atOnce, within }}
      idOf={(unit) => unit.id}
      textOf={(unit) => unit.name}
      placeholder="单位名称或拼音首字母"
      {...props}
      onChange={(value) => onChange?.(typeof value === 'string' ? value : null)}
    />
  )
}

/** Several units. */
export function OrganisationsPicker({ within, onChange, ...props }: OrganisationsPickerProps) {
  return (
    <RecordPicker
      endpoint={listOrganisations}
      query={{ pageSize: atOnce, within }}
      idOf={(unit) => unit.id}
      textOf={(unit) => unit.name}
      placeholder="单位名称或拼音首字母，可选多个"
      {...props}
      multiple
      onChange={(value) => onChange?.(Array.isArray(value) ? value : [])}
    />
  )
}
