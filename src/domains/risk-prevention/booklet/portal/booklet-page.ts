import { html } from 'hono/html'
import type { BookletSection } from '#platform/counterparties/index.ts'
import { dataTable, emptyNotice, form, textField, type Html, type PortalPage } from '#ui/portal/index.ts'
import {
  guidanceModeTexts,
  guidanceResultTexts,
  selfReportStateTexts,
  voluntarySentence,
} from '../../contract/index.ts'
import { exemptionsBeside } from '../../portal/exemptions-beside.ts'
import { pointEntry } from '../../portal/trade/point-entry.ts'
import { momentOf } from '../../self-report/server/receipt.ts'
import { dueList, dueText } from './due-list.ts'
import type { Booklet } from '../server/read-booklet.ts'

const home = [{ title: '首页', path: '/' }]

export function askBookletPage(): PortalPage {
  return {
    title: '一户一册',
    lead: '各部门跟您的店说过什么，都在一处。凭编号查看，不需要注册。',
    trail: home,
    content: form({
      action: '/booklets',
      method: 'get',
      submitText: '打开',
      fields: [
        textField({
          name: 'code',
          label: '一户一册编号',
          hint: '印在指导记录或主动改正回执上，12 位字母和数字',
          required: true,
          autocomplete: 'off',
        }),
      ],
    }),
  }
}

/** What any department told this shop, what is still open, whom to ask. */
export function bookletPage(booklet: Booklet, today: string): PortalPage {
  const { code, shopName, guidance, reports } = booklet
  const waiting = guidance.filter(({ result }) => !result).length
  const open = reports.filter(({ state }) => state !== 'closed').length
  const still = [waiting && `${waiting} 条指导还没有说是否采纳（自愿）`, open && `${open} 件报告正在办理`].filter(
    Boolean,
  )
  return {
    title: `一户一册：${shopName}`,
    lead: still.length ? `还没有办完的：${still.join('，')}。` : '没有还没办完的事。',
    trail: [...home, { title: '一户一册', path: '/booklets' }],
    content: html`<p class="deeds"><a class="button" href="/booklets/${code}/print.pdf">打印（PDF）</a></p>
      ${dueList(guidance, today)}
      <h2>各部门的指导</h2>
      ${
        guidance.length
          ? dataTable(
              '行政指导记录',
              [
                { title: '日期', cell: (one) => one.guided_on },
                { title: '单位', cell: (one) => one.organisation_name },
                { title: '方式', cell: (one) => guidanceModeTexts[one.mode] },
                { title: '说了什么', cell: (one) => one.content },
                {
                  title: '关于',
                  cell: (one) => (one.point_id ? html`<a href="/risks/${one.point_id}">${one.point_name}</a>` : null),
                },
                { title: '期限', cell: (one) => dueText(one) || null },
                { title: '您的答复', cell: (one) => (one.result ? guidanceResultTexts[one.result] : '还没有答复') },
                { title: '问谁', cell: (one) => one.contact || one.organisation_name },
              ],
              guidance,
            )
          : emptyNotice('还没有指导记录', '工作人员上门时出示编号，以后的指导会记在这里。')
      }
      ${booklet.parts.map(bookletPart)}
      <h2>主动改正</h2>
      ${
        reports.length
          ? dataTable(
              '主动改正报告',
              [
                { title: '收到时间', cell: (one) => momentOf(one.received_at) },
                { title: '关于', cell: (one) => one.point_name },
                { title: '单位', cell: (one) => one.organisation_name },
                { title: '办理情况', cell: (one) => selfReportStateTexts[one.state] },
                { title: '答复', cell: (one) => one.answer },
                { title: '回执', cell: (one) => html`<a href="/self-reports/${one.code}">${one.code}</a>` },
              ],
              reports,
            )
          : emptyNotice('没有主动改正报告')
      }
      ${ownTrade(booklet)}
      <p class="quiet">${voluntarySentence}。日期不方便的，请按“问谁”联系另约时间。</p>
      <p class="quiet">知道编号的人都能打开本页，请像保管收据一样保管它。</p>`,
  }
}

/** What another kind of work told the firm, by its own domain. */
function bookletPart({ title, entries }: BookletSection): Html {
  return html`<h2>${title}</h2>
    ${dataTable(
      '最近的在前',
      [
        { title: '日期', cell: (one) => one.on },
        { title: '单位', cell: (one) => one.organisationName },
        { title: '内容', cell: contentCell },
        { title: '期限', cell: (one) => one.dueOn ?? null },
      ],
      entries,
    )}`
}

function contentCell({ path, title, text }: BookletSection['entries'][number]): Html {
  const name = title ?? text
  return html`${path ? html`<a href="${path}">${name}</a>` : name}${title && html`<br />${text}`}`
}

/** What to look out for in the shop's own trade, the highest first. */
function ownTrade({ trade, points, exemptions }: Booklet): Html {
  if (!trade || !points)
    return html`<h2>您这一行要注意的</h2>
      ${emptyNotice('还不知道您是什么行业', html`<a href="/">在首页选行业和地点</a>，看看各部门公布的风险点`)}`
  return html`<h2>${trade.name}要注意的（${points.total} 个风险点）</h2>
    ${
      points.items.length
        ? html`<ol class="risks">
            ${points.items.map((point, place) => pointEntry(point, place + 1, exemptionsBeside(exemptions.get(point.id) ?? [])))}
          </ol>`
        : emptyNotice('还没有公布这个行业的风险点', '没有公布不等于没有要求。')
    }
    <p>
      <a href="/trades?trade=${trade.key}">这个行业的全部风险点</a>
      <a href="/self-check?trade=${trade.key}">执法体检（自己对照）</a>
    </p>`
}
