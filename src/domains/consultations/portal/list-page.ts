import { html } from 'hono/html'
import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import { dataTable, emptyNotice, form, pager, textField, type PortalPage } from '#ui/portal/index.ts'
import { consultationStateTexts } from '../contract/index.ts'
import { stateOn } from '../domain/index.ts'
import { consultationTables } from '../server/tables.ts'

const pageSize = 20

/** What the public is or was asked, the running ones first. */
export async function listPage(
  db: Db,
  { page, q, today }: { page: number; q: string; today: string },
): Promise<PortalPage> {
  const shown = consultationTables(db)
    .selectFrom('consultations.consultation')
    .where('state', 'in', ['open', 'concluded'])
    .where(sql<boolean>`audiences <> '["internal"]'`)
    .$if(q !== '', (some) => some.where(sql<boolean>`position(${q} in title) > 0`))
  const { total } = await shown.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await shown
    .select(['code', 'title', 'organisation_name', 'state', 'opens_on', 'closes_on'])
    .orderBy(sql`state = 'open' and closes_on >= ${today}`, 'desc')
    .orderBy('closes_on', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return {
    title: '意见征集',
    lead: '就下列事项征求意见：不需要注册，每条意见都有答复。',
    trail: [{ title: '首页', path: '/' }],
    content: html`${form({
        action: '/consultations',
        method: 'get',
        submitText: '查找',
        fields: [textField({ name: 'q', label: '标题中的词', type: 'search', value: q })],
      })}
      ${
        rows.length
          ? dataTable(
              '征求意见的事项',
              [
                { title: '事项', cell: (row) => html`<a href="/consultations/${row.code}">${row.title}</a>` },
                { title: '单位', cell: (row) => row.organisation_name },
                {
                  title: '状态',
                  cell: (row) => consultationStateTexts[stateOn({ state: row.state, closesOn: row.closes_on }, today)],
                },
                { title: '期限', cell: (row) => `${row.opens_on} 至 ${row.closes_on}` },
              ],
              rows,
            )
          : emptyNotice('没有找到征求意见的事项', q ? '请换一个词再查。' : '各单位征求意见时会列在这里。')
      }
      ${pager({
        page,
        pageSize,
        total: Number(total),
        totalIsExact: true,
        pathOf: (wanted) => `/consultations?${new URLSearchParams({ q, page: String(wanted) })}`,
      })}
      <p><a href="/consultations/receipt">凭查询码查看答复</a></p>`,
  }
}
