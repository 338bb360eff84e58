import type { Hono } from 'hono'
import type { Db } from '#base/database/index.ts'
import { mountPublishedList } from '#platform/publishing/index.ts'

/** 考评结果 that have passed 发布审核, newest first; each opens the published entry with its check. */
export function mountResultPages(app: Hono, db: Db): void {
  mountPublishedList(app, db, {
    kind: 'assessment-result',
    title: '考评结果',
    path: '/results',
    lead: '经集体审定、领导签批并决定向社会公开的年度考评结果。',
    trail: [{ title: '首页', path: '/' }],
    empty: '决定向社会公开的结果会列在这里。',
  })
}
