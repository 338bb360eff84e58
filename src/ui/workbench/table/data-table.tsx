import { DownloadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Spin } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallInput } from '#base/http/call.ts'
import type { Endpoint, OutputOf, Page } from '#base/http/contract.ts'
import { DownloadButton } from '../actions/download-button.tsx'
import { queryFor } from '../calls/queries.ts'
import { EmptyState } from '../display/empty-state.tsx'
import { ProblemAlert } from '../display/problem-alert.tsx'
import { useNarrow } from '../display/use-media.ts'
import { CardList } from './card-list.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { readChosenColumns, shownColumns, writeChosenColumns, type Column } from './columns.ts'
import { FilterBar, type Filter } from './filter-bar.tsx'
import { exportQuery, listQuery } from './list-state.ts'
import { Pager } from './pager.tsx'
import { walkRows } from './row-keys.ts'
import { TableView } from './table-view.tsx'
import { useListState } from './use-list-state.ts'
import { useSelection } from './use-selection.ts'

/** A row of a list endpoint's answer. */
export type RowOf<E> = OutputOf<E> extends Page<infer Row> ? Row : never

export interface DataTableProps<E extends Endpoint> {
  /** Names the table for the person's choice of columns. */
  readonly name: string
  /** What the list is, for screen readers: `机构列表`. */
  readonly label: string
  /** A list endpoint: takes `ListQuery` with its own filters, answers `Page`. */
  readonly endpoint: E
  /** Path parameters and filters that the page fixes. */
  readonly input?: { readonly params?: Record<string, unknown>; readonly query?: Record<string, unknown> }
  readonly columns: readonly Column<RowOf<E>>[]
  readonly keyOf: (row: RowOf<E>) => string
  /** Page of a row: its first column becomes a link, Enter opens it. */
  readonly pathOf?: (row: RowOf<E>) => string
  readonly filters?: readonly Filter[]
  /** Filters in force until the person changes them. */
  readonly defaultFilters?: Readonly<Record<string, string>>
  /** Text of the search box; absent where the list cannot be searched. */
  readonly searchPlaceholder?: string
  readonly defaultSort?: string
  readonly defaultPageSize?: 20 | 50 | 100 | 200
  /** On a phone, a row in two lines: this below its first column, in place of a card with all columns. */
  readonly line?: (row: RowOf<E>) => ReactNode
  /** Buttons for selected rows; giving them turns selection on. */
  readonly bulkActions?: (rows: readonly RowOf<E>[], clear: () => void) => ReactNode
  /** A `download` endpoint that takes the list's words and filters; gives 导出. */
  readonly exportEndpoint?: Endpoint
  /** Further buttons beside the column chooser; gets the query as it stands. */
  readonly tools?: (query: Record<string, unknown>) => ReactNode
  readonly empty?: ReactNode
  /** Needed where a page has two tables. */
  readonly prefix?: string
}

/** A list from the server: pages, order, search and filters in the address; a table, or cards on a phone. */
export function DataTable<E extends Endpoint>(props: DataTableProps<E>) {
  const { name, label, columns, keyOf, pathOf, filters = [], input, bulkActions } = props
  const narrow = useNarrow()
  const navigate = useNavigate()
  const [state, change] = useListState({
    filterKeys: filters.map((filter) => filter.key),
    ...(props.defaultSort ? { defaultSort: props.defaultSort } : {}),
    ...(props.defaultFilters ? { defaultFilters: props.defaultFilters } : {}),
    defaultPageSize: props.defaultPageSize ?? 50,
    prefix: props.prefix ?? '',
  })
  const [chosen, setChosen] = useState(() => readChosenColumns(name))
  const request = { ...input, query: { ...listQuery(state), ...input?.query } }
  const [selected, setSelected] = useSelection(JSON.stringify(request))
  const query = useQuery({
    ...queryFor(props.endpoint, request as unknown as CallInput<E>),
    placeholderData: keepPreviousData,
  })
  const answer = query.data as Page<RowOf<E>> | undefined
  const rows = answer?.items ?? []
  const chosenRows = rows.filter((row) => selected.includes(keyOf(row)))
  const shown = shownColumns(columns, chosen)
  const filtered = state.q !== '' || (Object.keys(state.filters).length > 0 && state.filters !== props.defaultFilters)
  const open = (row: HTMLElement) => {
    const found = rows.find((candidate) => keyOf(candidate) === row.dataset['row'])
    if (found && pathOf) void navigate({ to: pathOf(found) })
  }
  const title = (row: RowOf<E>, content: ReactNode) => (pathOf ? <Link to={pathOf(row)}>{content}</Link> : content)
  const view = { rows, columns: shown, keyOf, title, selected: bulkActions && selected, select: setSelected }
  return (
    <div
      className="data-table"
      aria-busy={query.isLoading || query.isPlaceholderData}
      onKeyDown={(event) => walkRows(event, open)}
    >
      <div className="table-tools no-print">
        <FilterBar {...{ state, change, filters }} searchPlaceholder={props.searchPlaceholder} />
        <div className="page-actions">
          {props.tools?.(request.query)}
          {props.exportEndpoint && (
            <DownloadButton
              icon={<DownloadOutlined />}
              endpoint={props.exportEndpoint}
              input={{ params: input?.params, query: { ...exportQuery(state), ...input?.query } }}
            >
              导出
            </DownloadButton>
          )}
          <ColumnChooser
            columns={columns}
            shown={shown.map((column) => column.key)}
            choose={(keys) => {
              setChosen([...keys])
              writeChosenColumns(name, keys)
            }}
          />
        </div>
      </div>
      <ProblemAlert problem={query.error} retry={() => void query.refetch()} />
      <Spin spinning={query.isLoading || query.isPlaceholderData}>
        {rows.length > 0 ? (
          narrow ? (
            <CardList {...view} key={JSON.stringify(request)} line={props.line} />
          ) : (
            <TableView {...view} label={label} sort={state.sort} changeSort={(sort) => change({ sort })} />
          )
        ) : (
          answer &&
          ((filtered ? undefined : props.empty) ?? (
            <EmptyState
              title={filtered ? '没有符合条件的记录' : '还没有记录'}
              next={filtered ? '请放宽或清除条件再试' : undefined}
            />
          ))
        )}
        {query.isLoading && <div className="loading" role="status" aria-label="正在读取" />}
      </Spin>
      {bulkActions && chosenRows.length > 0 && (
        <div className="bulk no-print" role="group" aria-label="对所选记录的操作">
          已选 {chosenRows.length} 条{bulkActions(chosenRows, () => setSelected([]))}
        </div>
      )}
      {answer && <Pager {...{ state, change }} {...answer} />}
    </div>
  )
}
