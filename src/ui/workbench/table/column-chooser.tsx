import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { Column } from './columns.ts'

interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly shown: readonly string[]
  readonly choose: (keys: readonly string[]) => void
}

/** 列设置: which columns are shown; the first cannot be left out. */
export function ColumnChooser<Row>({ columns, shown, choose }: ColumnChooserProps<Row>) {
  const boxes = (
    <Checkbox.Group
      className="stack"
      value={[...shown]}
      onChange={choose}
      options={columns.map((column, place) => ({ value: column.key, label: column.title, disabled: place === 0 }))}
    />
  )
  return (
    <Popover trigger="click" placement="bottomRight" title="显示的列" content={boxes}>
      <Button icon={<SettingOutlined />} aria-label="列设置" title="列设置" />
    </Popover>
  )
}
