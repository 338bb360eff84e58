import { html } from 'hono/html'
import { dataTable, emptyNotice, type Html, type PortalPage } from '#ui/portal/index.ts'
import type { RegisterDifference, RegisterReading } from '../contract/index.ts'
import { rowTable } from '../server/snapshot.ts'

/** What changed from one version to another: rows that came, that went, and cells that read otherwise. */
export function differencePage(
  reading: RegisterReading,
  difference: RegisterDifference,
  trail: PortalPage['trail'] & {},
): PortalPage {
  const { from, to, added, removed, changed, unchanged } = difference
  const isSame = !added.length && !removed.length && !changed.length
  return {
    title: `第 ${from} 版与第 ${to} 版的比较`,
    lead: `新增 ${added.length} 行，删去 ${removed.length} 行，修改 ${changed.length} 行，未变 ${unchanged} 行。`,
    trail: [...trail, { title: reading.version.title, path: `/registers/${reading.code}` }],
    content: html`${isSame && emptyNotice('两个版本的内容相同')} ${changedRows(changed)}
    ${added.length > 0 && rowTable(`新增 ${added.length} 行`, reading.columns, added)}
    ${removed.length > 0 && rowTable(`删去 ${removed.length} 行`, reading.columns, removed)}`,
  }
}

function changedRows(changed: RegisterDifference['changed']): Html | false {
  const cells = changed.flatMap(({ headline, changes }) => changes.map((change) => ({ headline, ...change })))
  return (
    cells.length > 0 &&
    dataTable(
      `修改 ${changed.length} 行`,
      [
        { title: '行', cell: ({ headline }) => headline },
        { title: '栏目', cell: ({ title }) => title },
        { title: '原为', cell: ({ before }) => html`<del>${before ?? '空'}</del>` },
        { title: '改为', cell: ({ after }) => html`<ins>${after ?? '空'}</ins>` },
      ],
      cells,
    )
  )
}
