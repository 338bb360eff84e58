import { html } from 'hono/html'
import { emptyNotice, form, pager, textField, type PortalPage } from '#ui/portal/index.ts'
import type { FoundAnswers } from '../server/answers/search-answers.ts'
import { answerList } from './answer-list.ts'
import { home } from './ask-page.ts'

export const pageSize = 20

interface Listed {
  readonly q: string
  readonly page: number
  readonly found: FoundAnswers
}

/** Answers that were made public, and the ways to ask and to come back. */
export function listPage({ q, page, found }: Listed): PortalPage {
  return {
    title: '网上咨询',
    lead: '先看看有没有现成的答复；没有的，写下问题，由负责的单位答复。',
    trail: home,
    content: html`<p>
        <a class="button" href="/inquiries/new">我要咨询</a> <a href="/inquiries/receipt">凭查询码查看答复</a>
      </p>
      ${form({
        action: '/inquiries',
        method: 'get',
        errors: {},
        submitText: '查找',
        fields: [textField({ name: 'q', label: '查找公开的答复', value: q, maximumLength: 100, errors: {} })],
      })}
      ${
        found.total
          ? html`<p class="quiet">${q ? `找到 ${found.total} 条` : `公开的答复 ${found.total} 条`}</p>
              ${answerList(found)}
              ${pager({
                page,
                pageSize,
                total: found.total,
                totalIsExact: true,
                pathOf: (number) => `/inquiries?q=${encodeURIComponent(q)}&page=${number}`,
              })}`
          : emptyNotice(q ? `没有找到含“${q}”的答复` : '还没有公开的答复', html`<a href="/inquiries/new">我要咨询</a>`)
      }`,
  }
}
