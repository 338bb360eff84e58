import { FormOutlined, StarOutlined, TrophyOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

export { BeginTypicalCase } from './begin-typical-case.tsx'

const read = 'typical-cases.read'
const judge = 'typical-cases.judge'

/** 典型案例 of every kind of work. */
export const typicalCasesWorkbench: WorkbenchModule = {
  name: 'typical-cases',
  menu: [
    { path: '/typical-cases', title: '典型案例', section: '典型案例', icon: StarOutlined, permission: read, order: 48 },
    { path: '/typical-cases/selections', title: '案例评选', icon: TrophyOutlined, permission: read, order: 48.1 },
    { path: '/typical-cases/ballots', title: '案例评分', icon: FormOutlined, permission: judge, order: 48.2 },
  ],
  routes: [
    lazyPage('/typical-cases', () => import('./case-list-page.tsx'), 'CaseListPage', read),
    lazyPage(
      '/typical-cases/selections',
      () => import('./selections/selection-list-page.tsx'),
      'SelectionListPage',
      read,
    ),
    lazyPage(
      '/typical-cases/selections/new',
      () => import('./selections/new-selection-page.tsx'),
      'NewSelectionPage',
      'typical-cases.organise-selection',
    ),
    lazyPage(
      '/typical-cases/selections/$selectionId',
      () => import('./selections/selection-page.tsx'),
      'SelectionPage',
      read,
    ),
    lazyPage('/typical-cases/ballots', () => import('./selections/ballot-list-page.tsx'), 'BallotListPage', judge),
    lazyPage('/typical-cases/ballots/$ballotId', () => import('./selections/ballot-page.tsx'), 'BallotPage', judge),
    lazyPage('/typical-cases/$typicalCaseId', () => import('./case-page.tsx'), 'CasePage', read),
  ],
  toDo: async (signal) => (await import('./to-do.ts')).listToDo(signal),
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
