import { Input, InputNumber, Select } from 'antd'
import type { Condition, FactField, FactKind } from '#platform/evidence/contract/index.ts'
import { DayInput } from '#ui/workbench/index.ts'
import { EntryList } from '../entry-list.tsx'
import { blankCondition, operatorsOf, operatorTexts } from './condition-forms.ts'

interface ConditionListProps {
  readonly kind: FactKind
  readonly conditions: readonly Condition[]
  readonly onChange: (conditions: Condition[]) => void
}

/** Only records that say so count. */
export function ConditionList({ kind, conditions, onChange }: ConditionListProps) {
  const fields = Object.entries(kind.fields)
  const replace = (index: number, condition: Condition) => onChange(conditions.with(index, condition))
  return (
    <EntryList
      label="只计符合条件的记录"
      addText="增加条件"
      entries={conditions}
      blank={() => blankCondition(fields[0]![0], fields[0]![1], operatorsOf(fields[0]![1])[0]!)}
      onChange={onChange}
    >
      {(condition, _, index) => {
        const field = kind.fields[condition.field]
        return (
          <>
            <Select
              aria-label="记录的内容"
              value={condition.field}
              options={fields.map(([value, { text }]) => ({ value, label: text }))}
              onChange={(name) => {
                const chosen = kind.fields[name]!
                replace(index, blankCondition(name, chosen, operatorsOf(chosen)[0]!))
              }}
            />
            {field && (
              <>
                <Select
                  aria-label="怎样比较"
                  value={condition.operator}
                  options={operatorsOf(field).map((value) => ({ value, label: operatorTexts[value] }))}
                  onChange={(operator) => replace(index, blankCondition(condition.field, field, operator))}
                />
                <ConditionValue field={field} condition={condition} onChange={(changed) => replace(index, changed)} />
              </>
            )}
          </>
        )
      }}
    </EntryList>
  )
}

interface ConditionValueProps {
  readonly field: FactField
  readonly condition: Condition
  readonly onChange: (condition: Condition) => void
}

function ConditionValue({ field, condition, onChange }: ConditionValueProps) {
  if (condition.operator === 'exists') return null
  const options = Object.entries(field.options ?? {}).map(([value, label]) => ({ value, label }))
  if (condition.operator === 'in')
    return (
      <Select
        className="grow"
        mode={options.length ? 'multiple' : 'tags'}
        aria-label="其中之一"
        value={condition.values.map(String)}
        options={options}
        onChange={(values: string[]) => onChange({ ...condition, values })}
      />
    )
  const set = (value: string | number) => onChange({ ...condition, value } as Condition)
  if (options.length)
    return <Select className="grow" aria-label="值" value={String(condition.value)} options={options} onChange={set} />
  if (typeof condition.value === 'number')
    return <InputNumber aria-label="值" value={condition.value} onChange={(value) => set(value ?? 0)} />
  if (field.type === 'day')
    return <DayInput label="日期" value={condition.value || undefined} onChange={(day) => set(day ?? '')} />
  return (
    <Input
      className="grow"
      aria-label="值"
      value={condition.value}
      maxLength={200}
      onChange={(event) => set(event.target.value)}
    />
  )
}
