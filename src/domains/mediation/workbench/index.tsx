import { PhoneOutlined, TeamOutlined } from '@ant-design/icons'
import { hotlineRoutesOf } from '#platform/hotlines/workbench/index.tsx'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'
import { listApplications } from '../contract/index.ts'

const readApplications = 'mediation.read-applications'
const handle = 'mediation.handle-applications'
const readRegisters = 'mediation.read-registers'
const manage = 'mediation.manage-registers'

/** 行政调解 */
export const mediationWorkbench: WorkbenchModule = {
  name: 'mediation',
  menu: [
    { path: '/mediation', title: '行政调解', icon: TeamOutlined, permission: readApplications, order: 46 },
    { path: '/mediation/mediators', title: '调解人员', icon: TeamOutlined, permission: readRegisters, order: 47 },
    {
      path: '/mediation/hotline',
      title: '热线转来的申请',
      icon: PhoneOutlined,
      permission: readApplications,
      order: 46.5,
    },
  ],
  routes: [
    ...hotlineRoutesOf(
      { module: 'mediation', permissions: { read: readApplications, take: handle, keys: 'mediation.manage-keys' } },
      () => import('./hotline.ts'),
    ),
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
    const { items } = await callSignedIn(listApplications, { query: { q, pageSize: 5 } }, { signal })
    return items.map((one) => ({
      id: one.id,
      kind: '调解申请',
      title: `${one.applicantName}与${one.respondentName}`,
      detail: one.organisationName,
      path: `/mediation/applications/${one.id}`,
    }))
  },
}
