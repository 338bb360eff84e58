import { BranchesOutlined, PhoneOutlined, QuestionCircleOutlined } from '@ant-design/icons'
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

/** 网上咨询 */
export const inquiriesWorkbench: WorkbenchModule = {
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
