import { listOrganisations } from '#platform/organisations/contract/index.ts'
import { RecordPicker } from '#ui/workbench/index.ts'

interface OrganisationPickerProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  readonly known?: { readonly id: string; readonly text: string } | null
}

/** One unit, found by name, number or pinyin initials. */
export function OrganisationPicker({ onChange, ...props }: OrganisationPickerProps) {
  return (
    <RecordPicker
      {...props}
      endpoint={listOrganisations}
      query={{ pageSize: 20 }}
      idOf={(organisation) => organisation.id}
      textOf={(organisation) => organisation.name}
      placeholder="单位名称或拼音首字母"
      onChange={(value) => onChange?.(typeof value === 'string' ? value : null)}
    />
  )
}
