import { FileWordOutlined, FlagOutlined, FundViewOutlined, SolutionOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const read = 'oversight.read'
const follow = 'oversight.follow'
const draft = 'oversight.draft'

/** 领导一页纸, 批示件, 上岗即接手, 一键成稿. */
export const oversightWorkbench: WorkbenchModule = {
  name: 'oversight',
  menu: [
    { path: '/oversight', title: '领导一页纸', icon: FundViewOutlined, permission: read, order: 23 },
    { path: '/instructions', title: '批示件', icon: FlagOutlined, permission: follow, order: 24 },
    {
      path: '/takeover',
      title: '上岗即接手',
      icon: SolutionOutlined,
      permission: 'oversight.take-over',
      order: 13,
    },
    { path: '/report-drafts', title: '一键成稿', icon: FileWordOutlined, permission: draft, order: 14 },
  ],
  routes: [
    lazyPage('/oversight', () => import('./leader-page.tsx'), 'LeaderPagePage', read),
    lazyPage('/oversight/worsened', () => import('./leader/worsened-page.tsx'), 'WorsenedPage', read),
    lazyPage('/oversight/decisions', () => import('./leader/decisions-page.tsx'), 'DecisionsPage', read),
    lazyPage('/instructions', () => import('./instruction-list-page.tsx'), 'InstructionListPage', follow),
    lazyPage('/instructions/$instructionId', () => import('./instruction-page.tsx'), 'InstructionPage', follow),
    lazyPage('/takeover', () => import('./takeover-page.tsx'), 'TakeoverPage', 'oversight.take-over'),
    lazyPage('/report-drafts', () => import('./report-list-page.tsx'), 'ReportListPage', draft),
    lazyPage('/report-drafts/$draftId', () => import('./report-page.tsx'), 'ReportPage', draft),
  ],
  toDo: async (signal) => {
    const { listInstructions } = await import('../contract/index.ts')
    const { toDoOf } = await import('./to-do.ts')
    const { items } = await callSignedIn(listInstructions, { query: { mine: 'yes', pageSize: 50 } }, { signal })
    return items.map(toDoOf)
  },
}
