import { html } from 'hono/html'
import type { Html } from '../html.ts'

export interface TableColumn<Row> {
  readonly title: string
  readonly cell: (row: Row) => Html | string | number | null
  readonly numeric?: boolean
}

/** A table; on a phone each row becomes a block whose cells carry their column's name. */
export function dataTable<Row>(caption: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): Html {
  const cell = (column: TableColumn<Row>, row: Row, place: number) => {
    const content = column.cell(row) ?? '—'
    const kind = column.numeric ? 'numeric' : ''
    return place === 0
      ? html`<th scope="row" class="${kind}">${content}</th>`
      : html`<td data-title="${column.title}" class="${kind}">${content}</td>`
  }
  return html`<table class="records">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col" class="${column.numeric ? 'numeric' : ''}">${column.title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map((column, place) => cell(column, row, place))}
          </tr>`,
      )}
    </tbody>
  </table>`
}
