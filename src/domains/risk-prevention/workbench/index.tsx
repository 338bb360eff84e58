import { SafetyCertificateOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'
import { recordPages } from './records/index.ts'

const read = 'risk-prevention.read'

/** 风险防控 */
export const riskPreventionWorkbench: WorkbenchModule = {
  name: 'risk-prevention',
  menu: [{ path: '/risk-prevention', title: '风险防控', icon: SafetyCertificateOutlined, permission: read, order: 40 }],
  routes: [
    lazyPage('/risk-prevention', () => import('./board-page.tsx'), 'BoardPage', read),
    lazyPage(
      '/risk-prevention/dashboard',
      () => import('./dashboard-page.tsx'),
      'DashboardPage',
      'risk-prevention.read-records',
    ),
    lazyPage(
      '/risk-prevention/inspections',
      () => import('./records/inspection-list-page.tsx'),
      'InspectionListPage',
      'risk-prevention.read-records',
    ),
    lazyPage('/risk-prevention/batches', () => import('./batch-list-page.tsx'), 'BatchListPage', read),
    lazyPage(
      '/risk-prevention/batches/new',
      () => import('./new-batch-page.tsx'),
      'NewBatchPage',
      'risk-prevention.edit',
    ),
    lazyPage('/risk-prevention/batches/$batchId', () => import('./batch-page.tsx'), 'BatchPage', read),
    lazyPage(
      '/risk-prevention/batches/$batchId/points/new',
      () => import('./new-point-page.tsx'),
      'NewPointPage',
      'risk-prevention.edit',
    ),
    lazyPage(
      '/risk-prevention/batches/$batchId/evaluation',
      () => import('./evaluation-page.tsx'),
      'EvaluationPage',
      read,
    ),
    lazyPage('/risk-prevention/publicity', () => import('./publicity-page.tsx'), 'PublicityPage', read),
    lazyPage('/risk-prevention/guidance', () => import('./guidance-page.tsx'), 'GuidancePage', read),
    lazyPage('/risk-prevention/points', () => import('./point-list-page.tsx'), 'PointListPage', read),
    lazyPage('/risk-prevention/points/$riskPointId', () => import('./point-page.tsx'), 'PointPage', read),
    lazyPage(
      '/risk-prevention/self-reports',
      () => import('../self-report/workbench/self-report-list-page.tsx'),
      'SelfReportListPage',
      'risk-prevention.read-self-reports',
    ),
    lazyPage(
      '/risk-prevention/self-reports/$selfReportId',
      () => import('../self-report/workbench/self-report-page.tsx'),
      'SelfReportPage',
      'risk-prevention.read-self-reports',
    ),
    lazyPage(
      '/risk-prevention/letters',
      () => import('../letter/workbench/letter-list-page.tsx'),
      'LetterListPage',
      read,
    ),
    lazyPage(
      '/risk-prevention/letters/$suggestionLetterId',
      () => import('../letter/workbench/letter-page.tsx'),
      'LetterPage',
      read,
    ),
    lazyPage(
      '/risk-prevention/subscriptions',
      () => import('../subscription/workbench/subscription-list-page.tsx'),
      'SubscriptionListPage',
      'risk-prevention.manage-subscriptions',
    ),
    lazyPage('/risk-prevention/pilots', () => import('./pilot-list-page.tsx'), 'PilotListPage', read),
    lazyPage('/risk-prevention/settings', () => import('./settings-page.tsx'), 'SettingsPage', read),
    ...recordPages,
  ],
  toDo: async (signal) => (await import('./to-do.ts')).listToDo(signal),
  search: async (q, signal) => {
    const { listBatches, listRiskPoints } = await import('../contract/index.ts')
    const [batches, points] = await Promise.all([
      callSignedIn(listBatches, { query: { q, pageSize: 5 } }, { signal }),
      callSignedIn(listRiskPoints, { query: { q, pageSize: 5 } }, { signal }),
    ])
    return [
      ...batches.items.map((one) => ({
        id: one.id,
        kind: '风险防控批次',
        title: one.title,
        detail: one.organisationName,
        path: `/risk-prevention/batches/${one.id}`,
      })),
      ...points.items.map((one) => ({
        id: one.id,
        kind: '违法风险点',
        title: one.name,
        detail: one.organisationName,
        path: `/risk-prevention/points/${one.id}`,
      })),
    ]
  },
}
