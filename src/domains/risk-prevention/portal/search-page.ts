import { html } from 'hono/html'
import type { Page } from '#base/http/contract.ts'
import {
  dataTable,
  emptyNotice,
  form,
  pager,
  selectField,
  textField,
  type Html,
  type PortalPage,
} from '#ui/portal/index.ts'
import { riskLevelTexts } from '../contract/index.ts'
import type { publishedChoices, PublishedPoint } from '../server/publication/published-points.ts'
import type { Search } from './read-search.ts'

type Choices = Awaited<ReturnType<typeof publishedChoices>>
const levels = Object.entries(riskLevelTexts).map(([value, label]) => ({ value, label }))

/** 您从事什么行业？在哪里？ and what to look out for. */
export function searchPage(
  search: Search,
  found: Page<PublishedPoint>,
  choices: Choices,
  pageSize: number,
): PortalPage {
  return {
    title: '法律风险提示',
    lead: '您从事什么行业？在哪里？看看要注意什么。不需要注册。',
    trail: [{ title: '首页', path: '/' }],
    content: html`${searchForm(search, choices)} ${summary(search, found)} ${list(found)}
      ${pager({ page: search.page, pageSize, total: found.total, totalIsExact: found.totalIsExact, pathOf: (page) => pathOf(search, page) })}
      <p class="quiet">高＝多发或后果重，不是说您的店风险高。件数少于五的写“少于 5”。</p>`,
  }
}

function searchForm(search: Search, { trades, units }: Choices): Html {
  return form({
    action: '/risks',
    method: 'get',
    submitText: '看看要注意什么',
    fields: [
      selectField({
        name: 'trade',
        label: '行业',
        placeholder: '所有行业',
        value: search.tradeCode,
        options: trades.map(({ code, name }) => ({ value: code, label: name ? `${name}（${code}）` : code })),
      }),
      textField({ name: 'place', label: '地点', hint: '路名、片区或县（市、区）', value: search.place }),
      selectField({ name: 'level', label: '等级', placeholder: '所有等级', value: search.level, options: levels }),
      selectField({
        name: 'unit',
        label: '部门',
        placeholder: '所有部门',
        value: search.organisationId,
        options: units.map(({ id, name }) => ({ value: id, label: name })),
      }),
      textField({ name: 'q', label: '其他词', type: 'search', value: search.q }),
    ],
  })
}

function summary(search: Search, found: Page<PublishedPoint>): Html {
  const where = [search.tradeCode, search.place, search.q].filter(Boolean).join(' · ')
  return html`<h2>${where && `${where}：`}${found.totalIsExact ? found.total : `${found.total} 以上`} 个风险点</h2>`
}

function list(found: Page<PublishedPoint>): Html {
  if (!found.items.length)
    return emptyNotice('没有找到公布的风险点', '换一个词，或去掉行业、地点再试；没有公布不等于没有要求。')
  return dataTable(
    '违法风险点',
    [
      { title: '风险点', cell: (one) => html`<a href="/risks/${one.id}">${one.name}</a>` },
      { title: '等级', cell: (one) => riskLevelTexts[one.level] },
      { title: '以往处理情况', cell: (one) => one.content.penalised || null },
      { title: '怎么避免', cell: (one) => one.content.advice || null },
      { title: '部门', cell: (one) => one.organisation_name },
    ],
    found.items,
  )
}

function pathOf(search: Search, page: number): string {
  const parameters = new URLSearchParams({
    trade: search.tradeCode,
    place: search.place,
    level: search.level ?? '',
    unit: search.organisationId ?? '',
    q: search.q,
    page: String(page),
  })
  return `/risks?${parameters}`
}
