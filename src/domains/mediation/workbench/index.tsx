import { AuditOutlined, EditOutlined, PhoneOutlined, TeamOutlined } from '@ant-design/icons'
import { hotlineRoutesOf } from '#platform/hotlines/workbench/index.tsx'
import { papersWorkbench } from '#platform/papers/workbench/index.tsx'
import { caseWorkbench } from '#platform/procedures/workbench/index.tsx'
import { Problem } from '#base/http/contract.ts'
import { callSignedIn, lazyPage, type SearchHit, type WorkbenchModule } from '#ui/workbench/index.ts'

const readApplications = 'mediation.read-applications'
const handle = 'mediation.handle-applications'
const readRegisters = 'mediation.read-registers'
const readStatistics = 'mediation.read-statistics'
const manage = 'mediation.manage-registers'

const cases = caseWorkbench(
  {
    kind: 'mediation.case',
    path: '/mediation/cases',
    title: '调解案件',
    read: 'mediation.read-cases',
    open: 'mediation.handle-cases',
    icon: TeamOutlined,
    order: 46.5,
  },
  () => import('./cases/cases.tsx'),
)

const papers = papersWorkbench(
  { module: 'mediation', title: '行政调解', read: 'mediation.read-cases', icon: AuditOutlined, order: 46.8 },
  async () => (await import('../contract/index.ts')).mediationPapers,
)

/** 行政调解 */
export const mediationWorkbench: WorkbenchModule = {
  ...cases,
  name: 'mediation',
  menu: [
    {
      path: '/mediation',
      title: '调解申请',
      section: '行政调解',
      icon: TeamOutlined,
      permission: readApplications,
      order: 46,
    },
    ...(cases.menu ?? []),
    {
      path: '/mediation/cases/on-the-spot',
      title: '即时调解',
      icon: EditOutlined,
      permission: 'mediation.handle-cases',
      order: 46.6,
    },
    ...(papers.menu ?? []),
    {
      path: '/mediation/statistics',
      title: '调解统计',
      icon: TeamOutlined,
      permission: readStatistics,
      order: 46.8,
    },
    { path: '/mediation/mediators', title: '调解人员', icon: TeamOutlined, permission: readRegisters, order: 47 },
    {
      path: '/mediation/hotline',
      title: '热线转来的申请',
      icon: PhoneOutlined,
      permission: readApplications,
      order: 46.7,
    },
  ],
  routes: [
    ...hotlineRoutesOf(
      { module: 'mediation', permissions: { read: readApplications, take: handle, keys: 'mediation.manage-keys' } },
      () => import('./hotline.ts'),
    ),
    lazyPage(
      '/mediation/cases/on-the-spot',
      () => import('./cases/on-the-spot-page.tsx'),
      'OnTheSpotPage',
      'mediation.handle-cases',
    ),
    lazyPage(
      '/mediation/statistics',
      () => import('./statistics/statistics-page.tsx'),
      'StatisticsPage',
      readStatistics,
    ),
    lazyPage(
      '/mediation/statistics/cases',
      () => import('./statistics/counted-cases-page.tsx'),
      'CountedCasesPage',
      readStatistics,
    ),
    lazyPage(
      '/mediation/quarter-reports',
      () => import('./statistics/report-list-page.tsx'),
      'ReportListPage',
      readStatistics,
    ),
    lazyPage(
      '/mediation/quarter-reports/$quarterReportId',
      () => import('./statistics/report-page.tsx'),
      'ReportPage',
      readStatistics,
    ),
    ...(cases.routes ?? []),
    ...(papers.routes ?? []),
    lazyPage(
      '/mediation',
      () => import('./applications/application-list-page.tsx'),
      'ApplicationListPage',
      readApplications,
    ),
    lazyPage('/mediation/new', () => import('./applications/register-page.tsx'), 'RegisterPage', handle),
    lazyPage(
      '/mediation/applications/$applicationId',
      () => import('./applications/application-page.tsx'),
      'ApplicationPage',
      readApplications,
    ),
    lazyPage(
      '/mediation/mediators',
      () => import('./mediators/mediator-list-page.tsx'),
      'MediatorListPage',
      readRegisters,
    ),
    lazyPage('/mediation/mediators/new', () => import('./mediators/new-mediator-page.tsx'), 'NewMediatorPage', manage),
    lazyPage(
      '/mediation/mediators/$mediatorId',
      () => import('./mediators/mediator-page.tsx'),
      'MediatorPage',
      readRegisters,
    ),
    lazyPage('/mediation/video', () => import('./video-page.tsx'), 'VideoPage', 'mediation.read-cases'),
    lazyPage('/mediation/rooms', () => import('./rooms/room-list-page.tsx'), 'RoomListPage', readRegisters),
    lazyPage('/mediation/rooms/new', () => import('./rooms/new-room-page.tsx'), 'NewRoomPage', manage),
    lazyPage('/mediation/rooms/$roomId', () => import('./rooms/room-page.tsx'), 'RoomPage', readRegisters),
    lazyPage(
      '/mediation/lists/$organisationId/$list',
      () => import('./unit-list-page.tsx'),
      'UnitListPage',
      readRegisters,
    ),
  ],
  search: async (q, signal) => {
    const [found, applications] = await Promise.all([cases.search?.(q, signal) ?? [], searchApplications(q, signal)])
    return [...found, ...applications]
  },
}

async function searchApplications(q: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { listApplications } = await import('../contract/index.ts')
  const { items } = await callSignedIn(listApplications, { query: { q, pageSize: 5 } }, { signal }).catch(
    noneIfForbidden,
  )
  return items.map((one) => ({
    id: one.id,
    kind: '调解申请',
    title: `${one.applicantName}与${one.respondentName}`,
    detail: one.organisationName,
    path: `/mediation/applications/${one.id}`,
  }))
}

/** Who may see cases only finds cases. */
function noneIfForbidden(error: unknown): { items: [] } {
  if (error instanceof Problem && error.status === 403) return { items: [] }
  throw error
}
