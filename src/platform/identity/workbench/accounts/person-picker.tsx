import { RecordPicker } from '#ui/workbench/index.ts'
import { listPeople } from '../../contract/index.ts'

interface PersonPickerProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  /** Only people of this unit and below. */
  readonly within?: string | undefined
}

/** One person, found by name or pinyin initials. */
export function PersonPicker({ onChange, within, ...props }: PersonPickerProps) {
  return (
    <RecordPicker
      {...props}
      endpoint={listPeople}
      query={within ? { within } : {}}
      idOf={(person) => person.id}
      textOf={(person) => `${person.name}（${person.organisationName}）`}
      placeholder="姓名或拼音首字母"
      onChange={(value) => onChange?.(typeof value === 'string' ? value : null)}
    />
  )
}
