import { html } from 'hono/html'
import type { Hono } from 'hono'
import type { Db } from '#base/database/index.ts'
import { ListQuery } from '#base/http/contract.ts'
import { pagePublished } from '#platform/publishing/index.ts'
import { answerPage, dataTable, emptyNotice, form, pager, textField } from '#ui/portal/index.ts'

const pageSize = 20

/** 考评结果 that have passed 发布审核, newest first; each opens the published entry with its check. */
export function mountResultPages(app: Hono, db: Db): void {
  app.get('/results', async (context) => {
    const page = pageNumber(context.req.query('page'))
    const q = context.req.query('q')?.trim().slice(0, 100) ?? ''
    const query = { ...ListQuery.parse({ pageSize, page, ...(q ? { q } : {}) }), kind: 'assessment-result' }
    const published = await pagePublished(db, query)
    const pathOf = (wanted: number) => `/results?${new URLSearchParams({ q, page: String(wanted) })}`
    return answerPage(context, {
      title: '考评结果',
      lead: '经集体审定、领导签批并决定向社会公开的年度考评结果。',
      trail: [{ title: '首页', path: '/' }],
      content: html`${form({
        action: '/results',
        method: 'get',
        submitText: '查找',
        fields: [textField({ name: 'q', label: '标题中的词', type: 'search', value: q })],
      })}
      ${
        published.items.length
          ? dataTable(
              '公布的考评结果',
              [
                { title: '标题', cell: (item) => html`<a href="/published/${item.code}">${item.title}</a>` },
                { title: '公布单位', cell: (item) => item.organisationName },
                { title: '公布日期', cell: (item) => html`<time>${item.publishedAt.slice(0, 10)}</time>` },
                { title: '状态', cell: (item) => (item.withdrawnAt ? '已撤下' : '有效') },
              ],
              published.items,
            )
          : emptyNotice('没有公布的考评结果', q ? '请换一个词再查。' : '决定向社会公开的结果会列在这里。')
      }
      ${pager({ page, pageSize, total: published.total, totalIsExact: published.totalIsExact, pathOf })}`,
    })
  })
}

function pageNumber(written: string | undefined): number {
  const page = Number(written ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1
}
