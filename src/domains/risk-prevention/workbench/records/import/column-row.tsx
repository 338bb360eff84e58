import { Input, Select } from 'antd'
import type { ColumnMapping, RecordImportDetail } from '../../../contract/index.ts'
import type { ImportField } from '../../../domain/records/index.ts'

interface ColumnRowProps {
  readonly field: ImportField
  readonly found: RecordImportDetail
  readonly mapping: ColumnMapping
  readonly change: (mapping: ColumnMapping) => void
}

/** One field: the column that it comes from, else words for all rows. */
export function ColumnRow({ field: { name, label, required, example }, found, mapping, change }: ColumnRowProps) {
  const column = mapping.columns[name]
  const options = found.header.map((title, index) => ({ value: index, label: labelOf(found.header, title, index) }))

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
    <div className="risk-column">
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

function labelOf(header: readonly string[], title: string, index: number): string {
  const column = `第 ${index + 1} 列`
  if (!title) return column
  return header.indexOf(title) === header.lastIndexOf(title) ? title : `${title}（${column}）`
}

function sampleOf({ sample }: RecordImportDetail, column: number): string {
  const words = sample.map((cells) => cells[column]?.trim() ?? '').filter(Boolean)
  return words.length ? `例如 ${[...new Set(words)].slice(0, 2).join('、')}` : '前几行为空'
}
