import { html } from 'hono/html'
import { ListQuery, type Page } from '#base/http/contract.ts'
import { dataTable, emptyNotice, form, pager, textField, type PortalPage } from '#ui/portal/index.ts'
import type { RegisterSummary } from '../contract/index.ts'

const pageSize = 20

export interface CatalogueQuery extends ReturnType<typeof ListQuery.parse> {
  readonly page: number
  readonly q: string
  readonly kind?: string
  readonly organisationId?: string
}

/** What stands in the address; what cannot be used counts as not written. */
export function catalogueQuery(written: Readonly<Record<string, string>>): CatalogueQuery {
  const page = Number(written['page'] ?? 1)
  const kind = written['kind']?.slice(0, 80)
  return {
    pageSize,
    page: Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1,
    q: written['q']?.trim().slice(0, 100) ?? '',
    ...(kind ? { kind } : {}),
  }
}

/** All lists that are public. */
export function cataloguePage(registers: Page<RegisterSummary>, query: CatalogueQuery): PortalPage {
  const { page, q, kind } = query
  const pathOf = (wanted: number) =>
    `/registers?${new URLSearchParams({ q, ...(kind ? { kind } : {}), page: String(wanted) })}`
  return {
    title: '清单',
    lead: '已公布的清单：现行的和以前的各个版本，都可以查看、比较、下载和核验。',
    trail: [{ title: '首页', path: '/' }],
    content: html`${form({
        action: '/registers',
        method: 'get',
        submitText: '查找',
        fields: [textField({ name: 'q', label: '标题中的词', type: 'search', value: q })],
      })}
      ${
        registers.items.length
          ? dataTable(
              '已公布的清单',
              [
                { title: '清单', cell: (item) => html`<a href="/registers/${item.code}">${item.title}</a>` },
                { title: '类别', cell: (item) => item.kindText },
                { title: '公布单位', cell: (item) => item.organisationName },
                { title: '版本', cell: (item) => `第 ${item.versionNumber} 版，${item.rowCount} 行` },
                { title: '公布日期', cell: (item) => item.publishedOn },
              ],
              registers.items,
            )
          : emptyNotice('没有找到清单', q ? '请换一个词再查。' : '各单位经发布审核后公布的清单会列在这里。')
      }
      ${pager({ page, pageSize, total: registers.total, totalIsExact: registers.totalIsExact, pathOf })}
      <p><a href="/registers/check">存证核验：全部清单有没有被改动过</a></p>`,
  }
}
