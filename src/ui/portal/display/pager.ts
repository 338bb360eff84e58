import { html } from 'hono/html'
import type { Html } from '../html.ts'

interface PagerOptions {
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly totalIsExact: boolean
  readonly pathOf: (page: number) => string
}

/** 上一页, 下一页 and where one is. */
export function pager({ page, pageSize, total, totalIsExact, pathOf }: PagerOptions): Html | undefined {
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return undefined
  return html`<nav class="pager" aria-label="翻页">
    ${page > 1 && html`<a href="${pathOf(page - 1)}" rel="prev">上一页</a>`}
    <span>第 ${page} 页，共 ${last} 页（${totalIsExact ? total : `${total} 以上`} 条）</span>
    ${page < last && html`<a href="${pathOf(page + 1)}" rel="next">下一页</a>`}
  </nav>`
}
