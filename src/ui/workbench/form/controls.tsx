import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

dayjs.locale('zh-cn')

interface ControlProps<Value> {
  readonly id?: string
  readonly value?: Value
  readonly onChange?: (value: Value) => void
  readonly disabled?: boolean
}

interface DayInputProps extends ControlProps<string | undefined> {
  /** For a control without a visible label; stands inside it. */
  readonly label?: string
}

/** A day as `YYYY-MM-DD`, as contracts write it. */
export function DayInput({ value, onChange, label, ...rest }: DayInputProps) {
  return (
    <DatePicker
      {...rest}
      {...(label ? { 'aria-label': label } : {})}
      value={value ? dayjs(value) : null}
      onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : undefined)}
      placeholder={label ?? '年-月-日'}
    />
  )
}

/** Money typed in yuan, kept as integer 分. */
export function MoneyInput({ value, onChange, ...rest }: ControlProps<number | undefined>) {
  return (
    <Input
      {...rest}
      type="number"
      step="0.01"
      min={0}
      suffix="元"
      defaultValue={value === undefined ? '' : (value / 100).toFixed(2)}
      onChange={(event) =>
        onChange?.(event.target.value === '' ? undefined : Math.round(Number(event.target.value) * 100))
      }
    />
  )
}
