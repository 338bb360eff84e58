import {
  AuditOutlined,
  BarChartOutlined,
  FileProtectOutlined,
  FormOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { papersWorkbench } from '#platform/papers/workbench/index.tsx'
import { caseWorkbench } from '#platform/procedures/workbench/index.tsx'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'
import { visitKind } from './visit-kind.ts'

const read = 'guidance.read'
const record = 'guidance.record'

/** 走访指导: written on a phone, with or without a network. */
const visits: WorkbenchModule = {
  name: 'guidance',
  menu: [
    { path: '/guidance', title: '走访指导', section: '行政指导', icon: FormOutlined, permission: read, order: 40 },
    { path: '/guidance/campaigns', title: '成批指导', icon: TeamOutlined, permission: read, order: 40.15 },
    {
      path: '/guidance/advice-search',
      title: '查书面指导意见',
      icon: FileProtectOutlined,
      permission: 'guidance.ask-advice',
      order: 40.25,
    },
    {
      path: '/guidance/statistics',
      title: '行政指导统计',
      icon: BarChartOutlined,
      permission: read,
      order: 40.4,
    },
  ],
  routes: [
    lazyPage('/guidance', () => import('./visit-list-page.tsx'), 'VisitListPage', read),
    lazyPage('/guidance/visit', () => import('./visit-form-page.tsx'), 'NewVisitPage', record),
    lazyPage('/guidance/visit/$visitId', () => import('./visit-form-page.tsx'), 'VisitFormPage', record),
    lazyPage('/guidance/visits/$visitId', () => import('./visit-page.tsx'), 'VisitPage', read),
    lazyPage('/guidance/campaigns', () => import('./campaigns/campaign-list-page.tsx'), 'CampaignListPage', read),
    lazyPage('/guidance/campaigns/new', () => import('./campaigns/new-campaign-page.tsx'), 'NewCampaignPage', record),
    lazyPage('/guidance/campaigns/$campaignId', () => import('./campaigns/campaign-page.tsx'), 'CampaignPage', read),
    lazyPage('/guidance/seasons', () => import('./seasons/season-list-page.tsx'), 'SeasonListPage', read),
    lazyPage('/guidance/seasons/new', () => import('./seasons/season-page.tsx'), 'NewSeasonPage', record),
    lazyPage('/guidance/seasons/$seasonId', () => import('./seasons/season-page.tsx'), 'SeasonPage', read),
    lazyPage('/guidance/settings', () => import('./settings-page.tsx'), 'GuidanceSettingsPage', read),
    lazyPage(
      '/guidance/advice-search',
      () => import('./advice/search-page.tsx'),
      'AdviceSearchPage',
      'guidance.ask-advice',
    ),
    lazyPage('/guidance/statistics', () => import('./statistics/statistics-page.tsx'), 'StatisticsPage', read),
    lazyPage(
      '/guidance/statistics/documents',
      () => import('./statistics/document-list-page.tsx'),
      'UsedDocumentsPage',
      read,
    ),
  ],
  toDo: async (signal) => (await import('./campaigns/to-do.ts')).listToDo(signal),
  outbox: [visitKind],
  search: async (words, signal) => (await import('./search.ts')).searchVisits(words, signal),
}

const cases = caseWorkbench(
  {
    kind: 'guidance.case',
    path: '/guidance/cases',
    title: '行政指导',
    read,
    open: record,
    icon: SolutionOutlined,
    order: 40.1,
  },
  () => import('./cases/cases.tsx'),
)

const advice = caseWorkbench(
  {
    kind: 'guidance.advice',
    path: '/guidance/advice',
    title: '书面指导意见',
    read,
    open: record,
    icon: FileProtectOutlined,
    order: 40.2,
  },
  () => import('./advice/cases.tsx'),
)

const papers = papersWorkbench(
  { module: 'guidance', title: '行政指导', read, icon: AuditOutlined, order: 40.3 },
  async () => (await import('../contract/index.ts')).guidancePapers,
)

/** 行政指导: visits, cases, written advice, papers. */
export const guidanceWorkbenches: readonly WorkbenchModule[] = [visits, cases, advice, papers]
