import { html } from 'hono/html'
import type { Snapshot } from '#platform/publishing/index.ts'
import { dataTable } from '#ui/portal/index.ts'
import type { RegisterColumn, RegisterRow } from '../contract/index.ts'
import type { RegisterRecord, VersionRecord } from './select-versions.ts'

/** A page that people read holds no more; the rest is in the data, which is published as well. */
const mostRowsShown = 300

/** What exactly is put before the reviewers: every row as data, the first as a page. */
export async function snapshotOf(
  register: RegisterRecord,
  version: VersionRecord,
  rows: readonly RegisterRow[],
): Promise<Snapshot> {
  const shown = rows.slice(0, mostRowsShown)
  const page = await html`${version.note && html`<p>${version.note}</p>`}
    <p>自 ${version.effective_on} 起适用，共 ${rows.length} 行。</p>
    ${rowTable(version.title, version.columns, shown)}
    ${rows.length > shown.length && html`<p>此处列出前 ${shown.length} 行，其余见清单页面和下载文件。</p>`}
    <p><a href="/registers/${register.code}">清单页面：各版本、比较、下载、核验</a></p>`
  return {
    title: version.title,
    data: {
      kind: register.kind,
      code: register.code,
      effectiveOn: version.effective_on,
      note: version.note,
      columns: version.columns.map((column) => ({ ...column })),
      rows: rows.map(({ key, values }) => ({ key, values })),
    },
    html: String(page),
    text: [version.title, version.note].filter(Boolean).join('\n'),
  }
}

/** Rows under the titles of their columns. */
export function rowTable(caption: string, columns: readonly RegisterColumn[], rows: readonly RegisterRow[]) {
  return dataTable<RegisterRow>(
    caption,
    columns.map(({ key, title, type }) => ({
      title,
      numeric: type === 'number',
      cell: (row: RegisterRow) => row.values[key] ?? null,
    })),
    rows,
  )
}
