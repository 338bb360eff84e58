export interface Place {
  readonly row: number
  readonly column: number
}

export type GridCommand =
  | { readonly do: 'focus'; readonly place: Place }
  | { readonly do: 'move'; readonly by: -1 | 1 }
  | { readonly do: 'edit' | 'add' | 'remove' }

interface Key {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
}

/** What a key means at a place of a table of this size; undefined leaves the key to the browser. */
export function commandOf(
  { key, altKey, ctrlKey }: Key,
  place: Place,
  size: { readonly rows: number; readonly columns: number },
): GridCommand | undefined {
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) return { do: 'move', by: key === 'ArrowUp' ? -1 : 1 }
  if (altKey) return undefined
  const focus = (row: number, column: number): GridCommand => ({
    do: 'focus',
    place: { row: within(row, size.rows), column: within(column, size.columns) },
  })
  switch (key) {
    case 'ArrowUp':
      return focus(place.row - 1, place.column)
    case 'ArrowDown':
      return focus(place.row + 1, place.column)
    case 'ArrowLeft':
      return focus(place.row, place.column - 1)
    case 'ArrowRight':
      return focus(place.row, place.column + 1)
    case 'Home':
      return focus(ctrlKey ? 0 : place.row, 0)
    case 'End':
      return focus(ctrlKey ? size.rows - 1 : place.row, size.columns - 1)
    case 'Enter':
    case 'F2':
      return { do: 'edit' }
    case 'Insert':
      return { do: 'add' }
    case 'Delete':
      return { do: 'remove' }
    default:
      return undefined
  }
}

const within = (index: number, count: number) => Math.min(Math.max(index, 0), Math.max(count - 1, 0))
