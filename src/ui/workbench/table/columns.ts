import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly render: (row: Row) => ReactNode
  /** The list's indexed order that this column sorts by. */
  readonly sort?: string
  readonly align?: 'left' | 'right' | 'center'
  readonly width?: number
  /** Not shown until the person asks for it. */
  readonly hidden?: boolean
}

const storageKey = (table: string) => `shanzhi.columns.${table}`

/** Columns that the person chose for a table; undefined where the person never chose. */
export function readChosenColumns(table: string, storage: Pick<Storage, 'getItem'> = localStorage) {
  try {
    const value: unknown = JSON.parse(storage.getItem(storageKey(table)) ?? 'null')
    return Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : undefined
  } catch {
    return undefined
  }
}

export function writeChosenColumns(
  table: string,
  keys: readonly string[],
  storage: Pick<Storage, 'setItem'> = localStorage,
): void {
  try {
    storage.setItem(storageKey(table), JSON.stringify(keys))
  } catch {
    // A full or forbidden storage costs only the memory of the choice.
  }
}

/** The columns to show: the person's choice, else those not hidden; the first always. */
export function shownColumns<Row>(columns: readonly Column<Row>[], chosen: readonly string[] | undefined) {
  return columns.filter(
    (column, place) => place === 0 || (chosen ? chosen.includes(column.key) : column.hidden !== true),
  )
}
