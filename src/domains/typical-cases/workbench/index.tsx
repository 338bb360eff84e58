import { StarOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

export { BeginTypicalCase } from './begin-typical-case.tsx'

const read = 'typical-cases.read'

/** 典型案例 of every kind of work. */
export const typicalCasesWorkbench: WorkbenchModule = {
  name: 'typical-cases',
  menu: [{ path: '/typical-cases', title: '典型案例', icon: StarOutlined, permission: read, order: 48 }],
  routes: [
    lazyPage('/typical-cases', () => import('./case-list-page.tsx'), 'CaseListPage', read),
    lazyPage('/typical-cases/$typicalCaseId', () => import('./case-page.tsx'), 'CasePage', read),
  ],
  search: async (q, signal) => {
    const { listTypicalCases } = await import('../contract/index.ts')
    const { items } = await callSignedIn(listTypicalCases, { query: { q, pageSize: 5 } }, { signal })
    return items.map((one) => ({
      id: one.id,
      kind: '典型案例',
      title: one.title,
      detail: `${one.work}，${one.organisationName}`,
      path: `/typical-cases/${one.id}`,
    }))
  },
}
