import { BranchesOutlined, FileDoneOutlined, PhoneOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { papersWorkbench } from '#platform/papers/workbench/index.tsx'
import { caseWorkbench } from '#platform/procedures/workbench/index.tsx'
import { hotlineRoutesOf } from '#platform/hotlines/workbench/index.tsx'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const cases = caseWorkbench(
  {
    kind: 'inquiries.inquiry',
    path: '/inquiries/cases',
    title: '网上咨询',
    read: 'inquiries.read',
    open: 'inquiries.answer',
    icon: QuestionCircleOutlined,
    order: 44,
  },
  () => import('./cases.tsx'),
)

const papers = papersWorkbench(
  { module: 'inquiries', title: '网上咨询', read: 'inquiries.read', icon: FileDoneOutlined, order: 44.3 },
  async () => (await import('../contract/index.ts')).inquiryPapers,
)

const inquiries: WorkbenchModule = {
  ...cases,
  name: 'inquiries',
  menu: [
    ...(cases.menu ?? []),
    {
      path: '/inquiries/routing-words',
      title: '咨询分送规则',
      icon: BranchesOutlined,
      permission: 'inquiries.route',
      order: 44.5,
    },
    {
      path: '/inquiries/hotline',
      title: '热线转来的咨询',
      icon: PhoneOutlined,
      permission: 'inquiries.read',
      order: 44.2,
    },
  ],
  routes: [
    lazyPage(
      '/inquiries/routing-words',
      () => import('./routing-words-page.tsx'),
      'RoutingWordsPage',
      'inquiries.read',
    ),
    ...hotlineRoutesOf(
      {
        module: 'inquiries',
        permissions: { read: 'inquiries.read', take: 'inquiries.answer', keys: 'inquiries.manage-keys' },
      },
      () => import('./hotline.ts'),
    ),
    ...(cases.routes ?? []),
  ],
}

/** 网上咨询: cases with routing and hotlines, and their papers. */
export const inquiriesWorkbenches: readonly WorkbenchModule[] = [inquiries, papers]
