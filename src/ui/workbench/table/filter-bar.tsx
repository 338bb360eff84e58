import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useNarrow } from '../display/use-media.ts'
import { DayInput } from '../form/controls.tsx'
import type { ListState } from './list-state.ts'

export type Filter =
  | {
      readonly kind: 'choice'
      readonly key: string
      readonly label: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }
  /** Always in sight: how many stand where, each to be looked at alone. */
  | {
      readonly kind: 'tally'
      readonly key: string
      readonly label: string
      readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[]
    }
  | { readonly kind: 'day' | 'text'; readonly key: string; readonly label: string }
  /** Set by a link only, such as one unit's id; shown so that it can be taken away. */
  | { readonly kind: 'given'; readonly key: string; readonly label: string }

type Tallied = Extract<Filter, { kind: 'tally' }>
type Foldable = Exclude<Filter, Tallied>

interface FilterBarProps {
  readonly state: ListState
  readonly change: (part: Partial<ListState>) => void
  readonly filters: readonly Filter[]
  /** Absent: the list has no search box. */
  readonly searchPlaceholder: string | undefined
}

/** Search box and filters of a list; what is set here stands in the page's address. */
export function FilterBar({ state, change, filters, searchPlaceholder }: FilterBarProps) {
  const set = (key: string, value: string | undefined) =>
    change({
      filters: Object.fromEntries(Object.entries({ ...state.filters, [key]: value ?? '' }).filter(([, v]) => v)),
    })
  const narrow = useNarrow()
  const [unfolded, setUnfolded] = useState(false)
  // On a phone the filters would push the list off the screen.
  const foldable = filters.filter((filter): filter is Foldable => filter.kind !== 'tally')
  const count = foldable.filter(({ key }) => state.filters[key]).length
  const folded = narrow && foldable.length > 1 && !unfolded
  const active = state.q !== '' || count > 0
  return (
    <div className="filter-bar" role="search">
      {searchPlaceholder && (
        <Input.Search
          className="filter-words"
          aria-label={searchPlaceholder}
          placeholder={searchPlaceholder}
          key={state.q}
          defaultValue={state.q}
          maxLength={100}
          allowClear
          onSearch={(value) => change({ q: value.trim() })}
        />
      )}
      {filters.map(
        (filter) => filter.kind === 'tally' && <Tally key={filter.key} filter={filter} state={state} set={set} />,
      )}
      {folded ? (
        <Button onClick={() => setUnfolded(true)}>{count > 0 ? `筛选（${count}）` : '筛选'}</Button>
      ) : (
        foldable.map((filter) => (
          <FilterField key={filter.key} filter={filter} value={state.filters[filter.key]} set={set} />
        ))
      )}
      {active && (
        <Button type="link" onClick={() => change({ q: '', filters: {} })}>
          清除条件
        </Button>
      )}
    </div>
  )
}

interface FilterFieldProps {
  readonly filter: Foldable
  readonly value: string | undefined
  readonly set: (key: string, value: string | undefined) => void
}

function Tally({ filter, state, set }: { filter: Tallied; state: ListState; set: FilterFieldProps['set'] }) {
  const chosen = state.filters[filter.key]
  const all = filter.options.reduce((sum, { count }) => sum + count, 0)
  const shown = filter.options.filter(({ value, count }) => count > 0 || value === chosen)
  return (
    <div className="tally" role="group" aria-label={filter.label}>
      {[{ value: undefined, label: '全部', count: all }, ...shown].map(({ value, label, count }) => (
        <Button
          key={label}
          type={value === chosen ? 'primary' : 'default'}
          aria-pressed={value === chosen}
          onClick={() => set(filter.key, value)}
        >
          {label} {count}
        </Button>
      ))}
    </div>
  )
}

function FilterField({ filter, value, set }: FilterFieldProps) {
  if (filter.kind === 'choice')
    return (
      <Select
        className="filter-field"
        aria-label={filter.label}
        placeholder={filter.label}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={value ?? null}
        options={[...filter.options]}
        onChange={(chosen: string | null | undefined) => set(filter.key, chosen ?? undefined)}
      />
    )
  if (filter.kind === 'given')
    return value ? (
      <Button icon={<CloseOutlined />} iconPlacement="end" onClick={() => set(filter.key, undefined)}>
        {filter.label}
      </Button>
    ) : null
  if (filter.kind === 'day')
    return <DayInput label={filter.label} value={value} onChange={(day) => set(filter.key, day)} />
  return (
    <Input.Search
      className="filter-field"
      aria-label={filter.label}
      placeholder={filter.label}
      key={value ?? ''}
      defaultValue={value ?? ''}
      allowClear
      onSearch={(text) => set(filter.key, text.trim())}
    />
  )
}
