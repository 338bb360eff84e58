import { html } from 'hono/html'
import { emptyNotice, notice, pager, type Html, type PortalPage } from '#ui/portal/index.ts'
import type { Term } from '#platform/search/index.ts'
import type { FoundPoints } from '../server/search/search-points.ts'
import type { Place } from '../server/trade/places.ts'
import { foundEntry } from './found-entry.ts'
import { addressOfSearch, type Search } from './read-search.ts'
import { searchForm } from './search-form.ts'

export interface ShownSearch {
  readonly search: Search
  readonly terms: readonly Term[]
  readonly found: FoundPoints
  readonly places: readonly Place[]
  readonly pageSize: number
}

/** Everything published, by words, trade, place, level and department. */
export function searchPage({ search, terms, found, places, pageSize }: ShownSearch): PortalPage {
  const { total } = found
  return {
    title: '法律风险提示',
    lead: '各部门公布的违法风险点，以及怎么避免。不需要注册。',
    trail: [{ title: '首页', path: '/' }],
    content: html`${searchForm(search, found.facets, places)}
      <h2>${search.words && `${search.words}：`}${total} 个风险点</h2>
      ${howFound(found)}
      ${
        found.items.length
          ? html`<ol class="risks" start="${(search.page - 1) * pageSize + 1}">
              ${found.items.map((point) => foundEntry(point, terms))}
            </ol>`
          : nothing(search, total)
      }
      ${pager({ page: search.page, pageSize, total, totalIsExact: true, pathOf: (page) => addressOfSearch(search, { page }) })}
      <p class="quiet">高＝多发或后果重，不是说您的店风险高。件数少于五的写“少于 5”。</p>`,
  }
}

function howFound({ by, total }: FoundPoints): Html | undefined {
  if (!total || by === undefined || by === 'words') return undefined
  if (by === 'characters') return notice('plain', '没有找到一样的词，下面是含有这些字的风险点。')
  return notice('plain', '没有同时含有全部词的风险点，下面是含有其中一些词的，最接近的在前。')
}

function nothing(search: Search, total: number): Html {
  if (total)
    return html`${emptyNotice('这一页没有了', '请回到第一页。')}
      <p><a href="${addressOfSearch(search)}">回到第一页</a></p>`
  const narrowed = search.tradeCode || search.place || search.street || search.level || search.organisationId
  return html`${emptyNotice('没有找到公布的风险点', '换一个词，或去掉行业、地点再试；没有公布不等于没有要求。')}
  ${
    search.words && narrowed
      ? html`<p>
          <a href="/risks?${new URLSearchParams({ q: search.words })}">在所有行业和地点里找“${search.words}”</a>
        </p>`
      : undefined
  }`
}
