import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Db } from '#base/database/index.ts'
import { mountPublishedList } from '#platform/publishing/index.ts'
import { pagesAbout } from '../contract/index.ts'

const home = { title: '首页', path: '/' }

/** 典型案例 that anybody may read, and what came of the contests among them. */
export function mountCasePages(app: Hono, db: Db): void {
  mountPublishedList(app, db, {
    kind: 'typical-case',
    title: '典型案例',
    path: '/typical-cases',
    lead: '各单位办过的事，隐去了当事人：遇到类似情况可以怎样处理。',
    trail: [home],
    empty: '各单位经发布审核后公布的典型案例会列在这里。',
    beside: html`<p class="deeds"><a class="button" href="/typical-cases/selections">案例评选结果</a></p>`,
    related: ({ data }) => pagesAbout(data),
  })
  mountPublishedList(app, db, {
    kind: 'selection',
    title: '案例评选',
    path: '/typical-cases/selections',
    lead: '各单位推荐典型案例，评委匿名评分，这里是公布的结果。',
    trail: [home, { title: '典型案例', path: '/typical-cases' }],
    empty: '评选结果经发布审核公布后会列在这里。',
  })
}
