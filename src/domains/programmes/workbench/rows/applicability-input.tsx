import { Checkbox, Select } from 'antd'
import type { Applicability, Programme } from '../../contract/index.ts'
import { optionsOf, unitKindTexts } from '../texts.ts'
import type { Control } from './control.ts'

const nobody: Applicability = { kinds: [], organisations: [], leads: [], supports: [], quote: '' }

interface ApplicabilityInputProps extends Control<Applicability> {
  readonly addressees: Programme['addressees']
}

/** To whom a row applies: by kind, by list, and who leads or supports. Left empty, to every addressee. */
export function ApplicabilityInput({ id, value = nobody, onChange, addressees }: ApplicabilityInputProps) {
  const change = (part: Partial<Applicability>) => onChange?.({ ...value, ...part })
  const lists = [
    ['organisations', '只适用于这些单位', '不选即按类别适用'],
    ['leads', '牵头单位', '不免除其他单位；其他单位列为配合'],
    ['supports', '配合单位', ''],
  ] as const
  return (
    <div className="stack" {...(id ? { id } : {})}>
      <Checkbox.Group options={optionsOf(unitKindTexts)} value={value.kinds} onChange={(kinds) => change({ kinds })} />
      {value.kinds.length === 0 && !value.organisations.length && (
        <span className="quiet">未选：适用于全部受文单位</span>
      )}
      {addressees.length === 0 && <span className="quiet">在“受文单位”中选择单位后，这里可以指定具体单位</span>}
      {lists.map(([list, label, hint]) => (
        <label key={list} className="stack">
          <span>
            {label} <span className="quiet">{hint}</span>
          </span>
          <Select
            mode="multiple"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={value[list]}
            options={unitsOf(addressees, value[list])}
            onChange={(ids: string[]) => change({ [list]: ids })}
            placeholder="选择受文单位"
          />
        </label>
      ))}
    </div>
  )
}

function unitsOf(addressees: Programme['addressees'], chosen: readonly string[]) {
  const known = addressees.map((unit) => ({ value: unit.organisationId, label: unit.organisationName }))
  const others = chosen.filter((id) => !known.some((unit) => unit.value === id))
  return [...known, ...others.map((id) => ({ value: id, label: '（不在受文单位中）' }))]
}
