import type { Key, ReactNode } from 'react'
import type { Column } from './columns.ts'

interface CardListProps<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  readonly title: (row: Row, content: ReactNode) => ReactNode
  readonly selected: readonly Key[] | undefined
  readonly select: (keys: Key[]) => void
}

/** A list on a phone: a card for each row, the first column its title. */
export function CardList<Row>({ rows, columns, keyOf, title, selected, select }: CardListProps<Row>) {
  const [first, ...rest] = columns
  return (
    <ul className="cards">
      {rows.map((row) => {
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
            <dl>
              {rest.map((column) => (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>{column.render(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}
