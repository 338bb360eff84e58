import { PlusOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { EmptyState, ProblemAlert, useNarrow } from '#ui/workbench/index.ts'
import type { Programme, ProgrammeRow } from '../../contract/index.ts'
import { OfferedRows } from './bindings/offered-rows.tsx'
import { commandOf } from './grid-keys.ts'
import { gridColumns } from './grid-columns.tsx'
import { useLastYearReturns } from './last-year-note.tsx'
import { RowCards } from './row-cards.tsx'
import { RowDrawer, type OpenRow } from './row-drawer.tsx'
import { useRowWrites } from './use-row-writes.ts'
import './rows.css'

interface Focus {
  readonly rowId: string
  readonly column: number
}

/** The table of a draft, written by keyboard: arrows choose, Enter edits, Alt+arrows move, Insert adds, Delete removes. */
export function RowGrid({ programme }: { programme: Programme }) {
  const writes = useRowWrites(programme)
  const returns = useLastYearReturns(programme)
  const narrow = useNarrow()
  const { modal } = App.useApp()
  const [open, setOpen] = useState<OpenRow>()
  const [focus, setFocus] = useState<Focus>()
  const grid = useRef<HTMLDivElement>(null)
  const { rows } = programme
  const chosen = rows.find((row) => row.id === focus?.rowId)
  const focused = focus && rows.some((row) => row.id === focus.rowId) ? focus : { rowId: rows[0]?.id, column: 0 }

  useEffect(() => {
    if (focus && !open)
      grid.current?.querySelector<HTMLElement>(`[data-cell="${focus.rowId}.${focus.column}"]`)?.focus()
  }, [focus, open])

  const edit = (row: ProgrammeRow, field?: string) => setOpen({ rowId: row.id, position: row.position, field })
  const add = (position: number) => setOpen({ rowId: null, position, field: 'name' })
  const move = (row: ProgrammeRow, by: -1 | 1) => {
    // The moved row keeps the focus, wherever it stands now.
    const stay = () => setFocus((last) => (last ? { ...last } : last))
    if (!writes.busy) void writes.move(row.id, by).then(stay, () => {})
  }
  const remove = (row: ProgrammeRow) =>
    modal.confirm({
      title: `删除“${row.code} ${row.name}”？`,
      content: '本行的待确定事项和已作的决定一并删除，不能恢复。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () => writes.remove(row.id).catch(() => {}),
    })

  function press(event: KeyboardEvent, row: ProgrammeRow, index: number, column: number) {
    const command = commandOf(event, { row: index, column }, { rows: rows.length, columns: gridColumns.length })
    if (!command) return
    event.preventDefault()
    if (command.do === 'focus') setFocus({ rowId: rows[command.place.row]!.id, column: command.place.column })
    if (command.do === 'edit') edit(row, gridColumns[column]!.field)
    if (command.do === 'move') move(row, command.by)
    if (command.do === 'add') add(row.position + 1)
    if (command.do === 'remove') remove(row)
  }

  return (
    <div className="stack" ref={grid}>
      <div className="row spread">
        <span className="quiet">
          {!narrow && '方向键选择，回车或双击编辑，Alt+↑↓ 移动，Insert 新增，Delete 删除。'}
          {rows.every((row) => row.weight === null) && '原文没有分值：只评等次，不计总分，不排名。'}
        </span>
        <div className="row">
          {!narrow && chosen && (
            <>
              <span className="quiet">{chosen.code}</span>
              <Button onClick={() => edit(chosen)}>编辑</Button>
              <Button aria-label={`${chosen.code} 上移`} onClick={() => move(chosen, -1)}>
                上移
              </Button>
              <Button aria-label={`${chosen.code} 下移`} onClick={() => move(chosen, 1)}>
                下移
              </Button>
              <Button onClick={() => remove(chosen)}>删除</Button>
            </>
          )}
          <Button type="primary" icon={<PlusOutlined />} onClick={() => add(rows.length)}>
            新增任务行
          </Button>
        </div>
      </div>
      <ProblemAlert problem={writes.problem} />
      <OfferedRows
        programme={programme}
        busy={writes.busy}
        bind={(row, bindings) => void writes.bind(row.id, bindings).catch(() => {})}
        edit={(row) => edit(row, 'bindings')}
      />
      {rows.length === 0 ? (
        <EmptyState title="还没有任务行" next="新增任务行，或新建时沿用以往方案、读取通知" />
      ) : narrow ? (
        <RowCards rows={rows} returns={returns} onEdit={edit} onMove={move} onRemove={remove} />
      ) : (
        <div className="row-grid-frame">
          <table className="row-grid" role="grid" aria-label="任务表" aria-busy={writes.busy}>
            <thead>
              <tr>
                {gridColumns.map((column) => (
                  <th key={column.field} scope="col">
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.id}>
                  {gridColumns.map((column, place) => (
                    <td
                      key={column.field}
                      role="gridcell"
                      className={column.wide ? 'wide' : undefined}
                      data-cell={`${row.id}.${place}`}
                      tabIndex={focused.rowId === row.id && focused.column === place ? 0 : -1}
                      onFocus={() => setFocus({ rowId: row.id, column: place })}
                      onKeyDown={(event) => press(event, row, index, place)}
                      onDoubleClick={() => edit(row, column.field)}
                    >
                      {column.show(row, returns.get(row.id))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && (
        <RowDrawer
          key={open.rowId ?? 'new'}
          programme={programme}
          open={open}
          returns={open.rowId ? returns.get(open.rowId) : undefined}
          onClose={() => setOpen(undefined)}
          onSaved={(answer, rowId) => {
            writes.show(answer)
            setOpen(undefined)
            setFocus({ rowId, column: gridColumns.findIndex((column) => column.field === open.field) })
          }}
        />
      )}
    </div>
  )
}
