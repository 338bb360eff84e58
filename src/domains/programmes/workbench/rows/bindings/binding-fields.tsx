import { Checkbox, InputNumber, Select } from 'antd'
import type { Binding, FactKind } from '#platform/evidence/contract/index.ts'
import { ConditionList } from './condition-list.tsx'
import { PeriodFields } from './period-fields.tsx'

interface BindingFieldsProps {
  readonly binding: Binding
  readonly kinds: readonly FactKind[]
  readonly onChange: (binding: Binding) => void
  readonly isFirst: boolean
}

const whoseTexts = [
  { value: 'subtree' as const, label: '本单位及下级单位' },
  { value: 'unit' as const, label: '只计本单位' },
]

/** One question: what happened, when, how often, what of it counts. */
export function BindingFields({ binding, kinds, onChange, isFirst }: BindingFieldsProps) {
  const kind = kinds.find((one) => one.kind === binding.factKind)
  const fields = Object.entries(kind?.fields ?? {})
  const change = (part: Partial<Binding>) => onChange({ ...binding, ...part })
  return (
    <>
      {!isFirst && (
        <Checkbox checked={binding.orPrevious} onChange={({ target }) => change({ orPrevious: target.checked })}>
          与上一条满足一条即可（原文写“或者”）
        </Checkbox>
      )}
      <div className="row">
        <Select
          aria-label="工作记录种类"
          className="grow"
          value={binding.factKind}
          options={kinds.map((one) => ({ value: one.kind, label: one.text }))}
          onChange={(factKind) => change({ factKind, conditions: [], distinctBy: null })}
        />
        <Select
          aria-label="计入哪些单位"
          value={binding.whose}
          options={whoseTexts}
          onChange={(whose) => change({ whose })}
        />
      </div>
      <PeriodFields period={binding.period} onChange={(period) => change({ period })} />
      <div className="row">
        <label className="row">
          至少
          <InputNumber
            min={1}
            max={100_000}
            precision={0}
            value={binding.atLeast}
            onChange={(atLeast) => change({ atLeast: atLeast ?? 1 })}
          />
        </label>
        <Select
          aria-label="按什么计数"
          className="grow"
          value={distinctText(binding)}
          options={[
            { value: 'none', label: '按记录条数' },
            ...fields.map(([field, { text }]) => ({ value: `field:${field}`, label: `按不同的${text}` })),
            { value: 'organisation', label: '按不同的单位' },
            { value: 'day', label: '按不同的日期' },
            { value: 'subject', label: '按不同的事项' },
          ]}
          onChange={(chosen) => change({ distinctBy: distinctOf(chosen) })}
        />
      </div>
      {kind && (
        <ConditionList kind={kind} conditions={binding.conditions} onChange={(conditions) => change({ conditions })} />
      )}
    </>
  )
}

function distinctText({ distinctBy }: Binding): string {
  if (!distinctBy) return 'none'
  return distinctBy.by === 'field' ? `field:${distinctBy.field}` : distinctBy.by
}

function distinctOf(chosen: string): Binding['distinctBy'] {
  if (chosen.startsWith('field:')) return { by: 'field', field: chosen.slice('field:'.length) }
  return chosen === 'organisation' || chosen === 'day' || chosen === 'subject' ? { by: chosen } : null
}
