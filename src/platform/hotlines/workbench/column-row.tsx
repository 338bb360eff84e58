import { Input, Select } from 'antd'
import type { ColumnMapping, HotlineFile, IntakeField } from '../contract/index.ts'

interface ColumnRowProps {
  readonly field: IntakeField
  readonly found: HotlineFile
  readonly mapping: ColumnMapping
  readonly change: (mapping: ColumnMapping) => void
}

/** One field: the column that it comes from, else words for all rows. */
export function ColumnRow({ field: { name, label, required, example }, found, mapping, change }: ColumnRowProps) {
  const column = mapping.columns[name]
  const options = found.header.map((title, index) => ({ value: index, label: title || `第 ${index + 1} 列` }))

  function choose(chosen: number | null | undefined) {
    const { [name]: _, ...others } = mapping.columns
    const columns = chosen === null || chosen === undefined ? others : { ...others, [name]: chosen }
    change({ ...mapping, columns })
  }

  function write(words: string) {
    const { [name]: _, ...others } = mapping.constants
    change({ ...mapping, constants: words ? { ...others, [name]: words } : others })
  }

  return (
    <div className="hotline-column">
      <span>
        {label}
        {required && <span className="bad"> 必有</span>}
      </span>
      <Select
        aria-label={`${label}所在的列`}
        placeholder="没有这一列"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={column ?? null}
        options={options}
        onChange={choose}
      />
      {column === undefined ? (
        <Input
          aria-label={`${label}，所有行`}
          placeholder={example ? `所有行，例如 ${example}` : '所有行'}
          maxLength={120}
          value={mapping.constants[name] ?? ''}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <span className="quiet">{sampleOf(found, column)}</span>
      )}
    </div>
  )
}

function sampleOf({ sample }: HotlineFile, column: number): string {
  const words = sample.map((cells) => cells[column] ?? '').filter(Boolean)
  return words.length ? `例如 ${[...new Set(words)].slice(0, 2).join('、')}` : '前几行为空'
}
