import { Input, InputNumber, Select } from 'antd'
import type { Recurrence } from '../../contract/index.ts'
import { optionsOf, periodTexts } from '../texts.ts'
import type { Control } from './control.ts'

/** 每季度至少一次: a task for every period of the year. */
export function RecurrenceInput({ id, value = null, onChange }: Control<Recurrence | null>) {
  return (
    <div className="row">
      <Select<Recurrence['every'] | 'none'>
        {...(id ? { id } : {})}
        aria-label="周期"
        className="filter-field"
        value={value?.every ?? 'none'}
        options={[{ value: 'none' as const, label: '不按周期' }, ...optionsOf(periodTexts)]}
        onChange={(every) => onChange?.(every === 'none' ? null : { atLeast: 1, quote: '', ...value, every })}
      />
      {value && (
        <>
          <label className="row">
            至少
            <InputNumber
              min={1}
              max={1000}
              precision={0}
              value={value.atLeast}
              onChange={(atLeast) => onChange?.({ ...value, atLeast: atLeast ?? 1 })}
            />
            次
          </label>
          <Input
            aria-label="周期的原文"
            placeholder="原文，如“每季度至少一次”"
            value={value.quote}
            maxLength={500}
            onChange={(event) => onChange?.({ ...value, quote: event.target.value })}
          />
        </>
      )}
    </div>
  )
}
