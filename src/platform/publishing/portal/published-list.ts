import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Db } from '#base/database/index.ts'
import { Id, ListQuery } from '#base/http/contract.ts'
import { answerPage, dataTable, emptyNotice, form, pager, textField, type Html } from '#ui/portal/index.ts'
import { pagePublished } from '../server/published.ts'
import { registerPublishedPlace, type PublishedPlace } from './published-places.ts'

const pageSize = 20

interface PublishedList extends PublishedPlace {
  readonly lead: string
  /** What will stand here once something is published. */
  readonly empty: string
  /** Stands above the list. */
  readonly beside?: Html
}

/** A page of the portal with all of one kind that passed 发布审核; each opens the entry with its check, and leads back here. */
export function mountPublishedList(app: Hono, db: Db, list: PublishedList): void {
  registerPublishedPlace(list)
  app.get(list.path, (context) => answerPublishedList(context, db, list))
}

/** The latest first; of one unit only where the address names it. */
async function answerPublishedList(context: Context, db: Db, list: PublishedList): Promise<Response> {
  const { kind, title, lead, trail, path } = list
  const page = pageNumber(context.req.query('page'))
  const q = context.req.query('q')?.trim().slice(0, 100) ?? ''
  const unit = Id.safeParse(context.req.query('unit')).data
  const published = await pagePublished(db, {
    ...ListQuery.parse({ pageSize, page, ...(q ? { q } : {}) }),
    kind,
    ...(unit ? { organisationId: unit } : {}),
  })
  const ofUnit = unit && (published.items[0]?.organisationName ?? '这个单位')
  return answerPage(context, {
    title,
    lead,
    trail: [...trail],
    content: html`${list.beside}
    ${form({
      action: path,
      method: 'get',
      submitText: '查找',
      fields: [
        ...(unit ? [html`<input type="hidden" name="unit" value="${unit}" />`] : []),
        textField({ name: 'q', label: '标题中的词', type: 'search', value: q }),
      ],
    })}
    ${ofUnit && html`<p>只列出${ofUnit}公布的。<a href="${path}">看全部${title}</a></p>`}
    ${
      published.items.length
        ? dataTable(
            '最近公布的在前',
            [
              {
                title: '标题',
                cell: (item) =>
                  html`<a href="/published/${item.code}">${item.title}</a>${item.withdrawnAt ? '（已撤下）' : ''}`,
              },
              { title: '公布单位', cell: (item) => item.organisationName },
              { title: '公布日期', cell: (item) => html`<time>${item.publishedAt.slice(0, 10)}</time>` },
            ],
            published.items,
          )
        : emptyNotice(`没有公布的${title}`, q ? '请换一个词再查。' : list.empty)
    }
    ${pager({
      page,
      pageSize,
      total: published.total,
      totalIsExact: published.totalIsExact,
      pathOf: (wanted) => `${path}?${new URLSearchParams({ q, ...(unit ? { unit } : {}), page: String(wanted) })}`,
    })}`,
  })
}

function pageNumber(written: string | undefined): number {
  const page = Number(written ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1
}
