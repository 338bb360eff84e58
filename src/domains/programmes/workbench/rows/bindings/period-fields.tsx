import { InputNumber, Select } from 'antd'
import type { Binding, RelativeDay } from '#platform/evidence/contract/index.ts'
import { DayInput } from '#ui/workbench/index.ts'
import { optionsOf } from '../../texts.ts'

type Period = Binding['period']
const anchorTexts = {
  yearStart: '当年 1 月 1 日',
  yearEnd: '当年 12 月 31 日',
  dueOn: '完成期限',
  issuedOn: '印发日',
} as const
const openAnchor = { value: 'open' as const, label: '不限' }

/** Days that count: fixed ones, or counted from what each task knows. */
export function PeriodFields({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  return (
    <div className="row">
      <Select
        aria-label="统计时段"
        value={period.kind}
        options={[
          { value: 'relative' as const, label: '随任务' },
          { value: 'fixed' as const, label: '固定日期' },
        ]}
        onChange={(kind) =>
          onChange(
            kind === 'fixed'
              ? { kind, from: null, to: null }
              : { kind, from: { anchor: 'yearStart', addMonths: 0, addDays: 0 }, to: null },
          )
        }
      />
      {period.kind === 'fixed' ? (
        <>
          <DayInput
            label="自"
            value={period.from ?? undefined}
            onChange={(from) => onChange({ ...period, from: from ?? null })}
          />
          <DayInput
            label="至"
            value={period.to ?? undefined}
            onChange={(to) => onChange({ ...period, to: to ?? null })}
          />
        </>
      ) : (
        <>
          <RelativeDayFields label="自" day={period.from} onChange={(from) => onChange({ ...period, from })} />
          <RelativeDayFields label="至" day={period.to} onChange={(to) => onChange({ ...period, to })} />
        </>
      )}
    </div>
  )
}

interface RelativeDayFieldsProps {
  readonly label: string
  readonly day: RelativeDay | null
  readonly onChange: (day: RelativeDay | null) => void
}

function RelativeDayFields({ label, day, onChange }: RelativeDayFieldsProps) {
  return (
    <span className="row">
      {label}
      <Select<RelativeDay['anchor'] | 'open'>
        aria-label={`${label}哪一天`}
        value={day?.anchor ?? 'open'}
        options={[openAnchor, ...optionsOf(anchorTexts)]}
        onChange={(anchor) => onChange(anchor === 'open' ? null : { addMonths: 0, addDays: 0, ...day, anchor })}
      />
      {day && (
        <InputNumber
          aria-label={`${label}这一天再加几天，负数为提前`}
          suffix="天"
          prefix="加"
          min={-3660}
          max={3660}
          precision={0}
          value={day.addDays}
          onChange={(addDays) => onChange({ ...day, addDays: addDays ?? 0 })}
        />
      )}
    </span>
  )
}
