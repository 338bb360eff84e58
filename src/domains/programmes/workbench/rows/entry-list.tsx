import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'

interface EntryListProps<Entry> {
  readonly label: string
  readonly entries: readonly Entry[]
  readonly blank: () => Entry
  readonly addText: string
  readonly onChange: (entries: Entry[]) => void
  readonly children: (entry: Entry, change: (part: Partial<Entry>) => void, index: number) => ReactNode
}

/** A short list that a person adds to and takes from, inside one field. */
export function EntryList<Entry>({ label, entries, blank, addText, onChange, children }: EntryListProps<Entry>) {
  return (
    <fieldset className="entry-list">
      <legend>{label}</legend>
      {entries.map((entry, index) => (
        <div key={index} className="entry">
          <div className="entry-fields">
            {children(entry, (part) => onChange(entries.with(index, { ...entry, ...part }) as Entry[]), index)}
          </div>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删除${label}第 ${index + 1} 项`}
            onClick={() => onChange(entries.filter((_, place) => place !== index))}
          />
        </div>
      ))}
      <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => onChange([...entries, blank()])}>
        {addText}
      </Button>
    </fieldset>
  )
}
