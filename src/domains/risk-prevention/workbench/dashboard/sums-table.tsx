import type { ReactNode } from 'react'

interface SumsTableProps {
  readonly label: string
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  /** How many of the first columns are names; the others are numbers. */
  readonly names?: number
}

/** A table of sums; on a phone it scrolls inside itself. */
export function SumsTable({ label, head, rows, names = 1 }: SumsTableProps) {
  return (
    <div className="sums" role="region" aria-label={label} tabIndex={0}>
      <table className="numbers">
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, place) =>
                place < names ? (
                  <th key={head[place]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[place]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
