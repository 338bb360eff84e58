import { Button, Input, Select } from 'antd'
import { DayInput, MoneyInput } from '#ui/workbench/index.ts'
import { sides, type AgreedDuty, type Side } from '../../contract/index.ts'

type Written = Partial<AgreedDuty>

interface DutiesInputProps {
  readonly id?: string
  readonly value?: readonly Written[]
  readonly onChange?: (value: Written[]) => void
}

const choices = Object.entries(sides).map(([value, label]) => ({ value: value as Side, label }))

/** Who does what by when, line by line; money in yuan where it is a payment. */
export function DutiesInput({ value = [], onChange }: DutiesInputProps) {
  const change = (place: number, over: Written) =>
    onChange?.(value.map((duty, other) => (other === place ? { ...duty, ...over } : duty)))
  return (
    <div className="stack">
      {value.map((duty, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is known by its place alone
        <fieldset key={place} className="stack">
          <legend>第 {place + 1} 项</legend>
          <Select
            aria-label={`第 ${place + 1} 项由谁做`}
            options={choices}
            placeholder="由谁做"
            {...(duty.by ? { value: duty.by } : {})}
            onChange={(by) => change(place, { by })}
          />
          <Input
            aria-label={`第 ${place + 1} 项做什么`}
            placeholder="做什么，例如：退还物业费"
            maxLength={300}
            value={duty.what ?? ''}
            onChange={(event) => change(place, { what: event.target.value })}
          />
          <div className="row">
            <DayInput label="最迟哪天" value={duty.dueOn} onChange={(dueOn) => change(place, { dueOn: dueOn ?? '' })} />
            <MoneyInput
              {...(duty.amountFen ? { value: duty.amountFen } : {})}
              onChange={(amountFen) => change(place, { amountFen: amountFen ?? null })}
            />
            <Button onClick={() => onChange?.(value.filter((_, other) => other !== place))}>移除</Button>
          </div>
        </fieldset>
      ))}
      <Button onClick={() => onChange?.([...value, { amountFen: null }])}>增加一项</Button>
    </div>
  )
}
