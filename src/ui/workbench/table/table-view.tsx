import { Table } from 'antd'
import { useCallback, useState, type Key, type ReactNode } from 'react'
import type { Column } from './columns.ts'

interface TableViewProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  readonly title: (row: Row, content: ReactNode) => ReactNode
  readonly selected: Key[] | undefined
  readonly select: (keys: Key[]) => void
  readonly sort: string | undefined
  readonly changeSort: (sort: string | undefined) => void
}

/** The dense table of a wide screen. */
export function TableView<Row>(props: TableViewProps<Row>) {
  const { rows, columns, keyOf, title, selected, select, sort, changeSort } = props
  const orderOf = (column: Column<Row>) => {
    if (!column.sort) return null
    if (sort === column.sort) return 'ascend' as const
    return sort === `-${column.sort}` ? ('descend' as const) : null
  }
  return (
    <Table<Row & object>
      size="small"
      aria-label={props.label}
      rowKey={keyOf}
      dataSource={rows as readonly (Row & object)[]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      sticky={{ offsetHeader: 52 }}
      onRow={(row) => ({ 'data-row': keyOf(row), tabIndex: -1 }) as React.HTMLAttributes<HTMLElement>}
      {...(selected
        ? {
            rowSelection: {
              selectedRowKeys: selected,
              onChange: (keys: Key[]) => select(keys),
              columnTitle: selectAll,
            },
          }
        : {})}
      onChange={(_pages, _filters, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter
        const column = columns.find((candidate) => candidate.key === one?.columnKey)
        changeSort(one?.order && column?.sort ? (one.order === 'descend' ? '-' : '') + column.sort : undefined)
      }}
      columns={columns.map((column, place) => ({
        key: column.key,
        title: column.title,
        align: column.align ?? 'left',
        ...(column.width ? { width: column.width } : {}),
        sorter: column.sort !== undefined,
        sortOrder: orderOf(column),
        render: (_value: unknown, row: Row) => (place === 0 ? title(row, column.render(row)) : column.render(row)),
      }))}
    />
  )
}

/** Ant Design repeats the heading in a hidden row that measures the columns: nobody may get there by keyboard. */
function SelectAll({ children }: { children: ReactNode }) {
  const [isHidden, setHidden] = useState(false)
  const look = useCallback((node: HTMLElement | null) => {
    if (node?.closest('[aria-hidden=true]')) setHidden(true)
  }, [])
  return isHidden ? null : <span ref={look}>{children}</span>
}

const selectAll = (all: ReactNode) => <SelectAll>{all}</SelectAll>
