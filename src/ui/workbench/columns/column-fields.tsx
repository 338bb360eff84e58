import { Alert, Input, Select } from 'antd'
import type { ColumnMapping, TableField } from '#base/columns/index.ts'

const whence = {
  remembered: '已按本单位上次对同样列名的选择填好，请核对。',
  guessed: '已按列名推测，请核对。',
  chosen: '这是您上次选择的列。',
}

/** What is known of an uploaded table before its rows are read. */
export interface TableHead<Mapping extends ColumnMapping> {
  readonly header: readonly string[]
  /** The first rows. */
  readonly sample: readonly (readonly string[])[]
  readonly mapping: Mapping
  readonly mappingFrom: keyof typeof whence
}

interface ColumnFieldsProps<Mapping extends ColumnMapping> {
  readonly fields: readonly TableField[]
  readonly head: TableHead<Mapping>
  readonly mapping: Mapping
  readonly change: (mapping: Mapping) => void
}

/** 第二步 of taking a table over: each field with the column that it comes from, else words for all rows. */
export function ColumnFields<Mapping extends ColumnMapping>({ fields, ...rest }: ColumnFieldsProps<Mapping>) {
  return (
    <>
      <p className="quiet">{whence[rest.head.mappingFrom]}没有这一列的，可填写一个对所有行都适用的内容。</p>
      <div className="column-fields">
        {fields.map((field) => (
          <ColumnField key={field.name} field={field} {...rest} />
        ))}
      </div>
    </>
  )
}

type ColumnFieldProps<Mapping extends ColumnMapping> = Omit<ColumnFieldsProps<Mapping>, 'fields'> & {
  readonly field: TableField
}

function ColumnField<Mapping extends ColumnMapping>({ field, head, mapping, change }: ColumnFieldProps<Mapping>) {
  const { name, label, required, example } = field
  const column = mapping.columns[name]
  const options = head.header.map((title, index) => ({ value: index, label: titleOf(head.header, title, index) }))

  function choose(chosen: number | null | undefined) {
    const { [name]: _, ...others } = mapping.columns
    change({ ...mapping, columns: chosen === null || chosen === undefined ? others : { ...others, [name]: chosen } })
  }

  function write(words: string) {
    const { [name]: _, ...others } = mapping.constants
    change({ ...mapping, constants: words ? { ...others, [name]: words } : others })
  }

  return (
    <div className="column-field">
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
        <span className="quiet">{sampleOf(head.sample, column)}</span>
      )}
    </div>
  )
}

function titleOf(header: readonly string[], title: string, index: number): string {
  const column = `第 ${index + 1} 列`
  if (!title) return column
  return header.indexOf(title) === header.lastIndexOf(title) ? title : `${title}（${column}）`
}

function sampleOf(sample: readonly (readonly string[])[], column: number): string {
  const words = sample.map((cells) => cells[column]?.trim() ?? '').filter(Boolean)
  return words.length ? `例如 ${[...new Set(words)].slice(0, 2).join('、')}` : '前几行为空'
}

/** Fields that every row needs and that have neither a column nor words. */
export function MissingColumns({ labels }: { labels: readonly string[] }) {
  if (!labels.length) return null
  const title = `还没有选择“${labels.join('”“')}”对应的列，请选择列，或填写对所有行都适用的内容`
  return <Alert type="warning" showIcon title={title} />
}
