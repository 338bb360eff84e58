import type { Hono } from 'hono'
import type { Db } from '#base/database/index.ts'
import { mountPortalFrame } from '#ui/portal/index.ts'
import { mountHome } from './home-page.ts'
import { mountPublished } from './published-page.ts'
import { mountVerification } from './verify-page.ts'

/** The public portal: frame, home and the check of papers; the modules mount their own pages beside these. */
export function mountPortal(app: Hono, db: Db, demonstration: boolean): void {
  mountPortalFrame(app, () => ({
    name: '郑州市服务型行政执法',
    publisher: '郑州市法治政府建设领导小组办公室',
    contact: null,
    navigation: [
      { title: '首页', path: '/' },
      { title: '风险提示', path: '/risks' },
      { title: '公布', path: '/published' },
      { title: '意见征集', path: '/consultations' },
      { title: '行政调解', path: '/mediation' },
      { title: '典型案例', path: '/typical-cases' },
      { title: '考评结果', path: '/results' },
      { title: '清单', path: '/registers' },
      { title: '核验', path: '/verify' },
    ],
    demonstration,
  }))
  mountHome(app, db)
  mountPublished(app, db)
  mountVerification(app, db)
}
