import { Button } from 'antd'
import { useState, type Key, type ReactNode } from 'react'
import type { Column } from './columns.ts'

interface CardListProps<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  readonly title: (row: Row, content: ReactNode) => ReactNode
  /** What stands below the title, in place of all columns. */
  readonly line: ((row: Row) => ReactNode) | undefined
  readonly selected: readonly Key[] | undefined
  readonly select: (keys: Key[]) => void
}

/** Lines that a thumb scrolls through before it asks for more. */
const linesAtOnce = 20

/** A list on a phone: a card for each row, the first column its title; or only a line for each. */
export function CardList<Row>(props: CardListProps<Row>) {
  const { rows, columns, keyOf, title, line, selected, select } = props
  const [first, ...rest] = columns
  const [most, setMost] = useState(linesAtOnce)
  const shown = line ? rows.slice(0, most) : rows
  return (
    <>
      {selected && (
        <label className="select-all">
          <input
            type="checkbox"
            checked={selected.length === rows.length}
            onChange={(event) => select(event.target.checked ? rows.map(keyOf) : [])}
          />
          全选本页 {rows.length} 条
        </label>
      )}
      <ul className={line ? 'cards card-lines' : 'cards'}>
        {shown.map((row) => {
          const key = keyOf(row)
          return (
            <li key={key} className="card" data-row={key} tabIndex={-1}>
              <div className="card-title">
                {selected && (
                  <input
                    type="checkbox"
                    aria-label="选择"
                    checked={selected.includes(key)}
                    onChange={(event) =>
                      select(event.target.checked ? [...selected, key] : selected.filter((other) => other !== key))
                    }
                  />
                )}
                {first && title(row, first.render(row))}
              </div>
              {line ? (
                line(row)
              ) : (
                <dl>
                  {rest.map((column) => (
                    <div key={column.key}>
                      <dt>{column.title}</dt>
                      <dd>{column.render(row)}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          )
        })}
      </ul>
      {shown.length < rows.length && (
        <Button block onClick={() => setMost(most + linesAtOnce)}>
          显示更多（还有 {rows.length - shown.length} 条）
        </Button>
      )}
    </>
  )
}
