import { FileSearchOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const read = 'supervision.read'

/** 督导检查 */
export const supervisionWorkbench: WorkbenchModule = {
  name: 'supervision',
  menu: [{ path: '/supervision', title: '督导检查', icon: FileSearchOutlined, permission: read, order: 20 }],
  routes: [
    lazyPage('/supervision', () => import('./rectification-list-page.tsx'), 'RectificationListPage', read),
    lazyPage(
      '/supervision/rectifications/$rectificationId',
      () => import('./rectification-page.tsx'),
      'RectificationPage',
      read,
    ),
    lazyPage('/supervision/visits', () => import('./visit-list-page.tsx'), 'VisitListPage', read),
    lazyPage('/supervision/visits/new', () => import('./new-visit-page.tsx'), 'NewVisitPage', 'supervision.visit'),
    lazyPage('/supervision/visits/$visitId', () => import('./visit-page.tsx'), 'VisitPage', read),
    lazyPage('/supervision/plans', () => import('./plan-list-page.tsx'), 'PlanListPage', 'supervision.read-plans'),
    lazyPage('/supervision/plans/new', () => import('./new-plan-page.tsx'), 'NewPlanPage', 'supervision.plan'),
    lazyPage('/supervision/plans/$planId', () => import('./plan-page.tsx'), 'PlanPage', 'supervision.read-plans'),
    lazyPage('/supervision/system', () => import('./system-page.tsx'), 'SystemPage', read),
  ],
  toDo: async (signal) => {
    const { listRectifications } = await import('../contract/index.ts')
    const { toDoOf } = await import('./to-do.ts')
    const { items } = await callSignedIn(listRectifications, { query: { mine: 'yes', pageSize: 50 } }, { signal })
    return items.map(toDoOf)
  },
  search: async (q, signal) => {
    const { listRectifications, listVisits } = await import('../contract/index.ts')
    const [visits, notices] = await Promise.all([
      callSignedIn(listVisits, { query: { q, pageSize: 5 } }, { signal }),
      callSignedIn(listRectifications, { query: { q, pageSize: 5 } }, { signal }),
    ])
    return [
      ...notices.items.map((one) => ({
        id: one.id,
        kind: '整改通知',
        title: one.number,
        detail: one.organisationName,
        path: `/supervision/rectifications/${one.id}`,
      })),
      ...visits.items.map((one) => ({
        id: one.id,
        kind: '督导记录',
        title: `${one.visitedOn} ${one.organisationName}`,
        detail: one.findings ? `发现问题 ${one.findings} 个` : '未发现问题',
        path: `/supervision/visits/${one.id}`,
      })),
    ]
  },
}
