import { html } from 'hono/html'
import type { Hono } from 'hono'
import type { Db } from '#base/database/index.ts'
import { ListQuery, type Page } from '#base/http/contract.ts'
import { listPlaces, tradeQuestion } from '#domains/risk-prevention/index.ts'
import { pagePublished, type PublishedSummary } from '#platform/publishing/index.ts'
import { answerPage, dataTable, emptyNotice, form, pager, textField } from '#ui/portal/index.ts'

const pageSize = 20

/** Home and the list of everything published. */
export function mountHome(app: Hono, db: Db): void {
  app.get('/', async (context) => {
    const [published, places] = await Promise.all([
      pagePublished(db, ListQuery.parse({ pageSize: 10 })),
      listPlaces(db),
    ])
    return answerPage(context, {
      title: '郑州市服务型行政执法',
      lead: '先预防、先指导，再处罚。看看您的行业要注意什么，不需要注册。',
      content: html`<section aria-label="看看要注意什么">
          ${tradeQuestion(places)}
          <p class="deeds">
            <a class="button" href="/self-check">执法体检（自己对照）</a>
            <a class="button" href="/subscriptions">订阅行业提示</a>
            <a class="button" href="/inquiries">网上咨询</a>
            <a class="button" href="/mediation">申请行政调解</a>
            <a class="button" href="/guidance">查看行政指导</a>
            <a class="button" href="/booklets">一户一册</a>
            <a class="button" href="/self-reports">查主动改正回执</a>
          </p>
        </section>
        <section>
          <h2>最近公布</h2>
          ${listOf(published)} ${published.next && html`<p><a href="/published">查看全部公布内容</a></p>`}
        </section>
        <section>
          <h2>核验文件</h2>
          ${codeForm()}
        </section>`,
    })
  })
  app.get('/published', async (context) => {
    const page = pageNumber(context.req.query('page'))
    const q = context.req.query('q')?.slice(0, 100) ?? ''
    const published = await pagePublished(db, ListQuery.parse({ pageSize, page, q }))
    const pathOf = (wanted: number) => `/published?${new URLSearchParams({ q, page: String(wanted) })}`
    return answerPage(context, {
      title: '公布',
      trail: [{ title: '首页', path: '/' }],
      content: html`${form({
        action: '/published',
        method: 'get',
        submitText: '查找',
        fields: [textField({ name: 'q', label: '标题中的词', type: 'search', value: q })],
      })}
      ${listOf(published)}
      ${pager({ page, pageSize, total: published.total, totalIsExact: published.totalIsExact, pathOf })}`,
    })
  })
}

function pageNumber(written: string | undefined): number {
  const page = Number(written ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1
}

/** The field into which a paper's code is typed. */
export function codeForm(value = '') {
  return form({
    action: '/verify',
    method: 'get',
    submitText: '核验',
    fields: [
      textField({
        name: 'code',
        label: '核验码',
        hint: '印在文件或回执的二维码旁边',
        value,
        required: true,
        autocomplete: 'off',
      }),
    ],
  })
}

function listOf(published: Page<PublishedSummary>) {
  if (!published.items.length) return emptyNotice('没有找到公布的内容', '各单位经发布审核后公布的内容会列在这里。')
  return dataTable(
    '公布的内容',
    [
      { title: '标题', cell: (item) => html`<a href="/published/${item.code}">${item.title}</a>` },
      { title: '单位', cell: (item) => item.organisationName },
      { title: '公布日期', cell: (item) => html`<time>${item.publishedAt.slice(0, 10)}</time>` },
    ],
    published.items,
  )
}
