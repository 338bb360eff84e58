import { FileSearchOutlined, FormOutlined, ProfileOutlined, ToolOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const read = 'case-file-reviews.read'
const manage = 'case-file-reviews.manage'
const review = 'case-file-reviews.review'

/** 案卷评查 and 抽查 */
export const caseFileReviewsWorkbench: WorkbenchModule = {
  name: 'case-file-reviews',
  menu: [
    {
      path: '/case-file-reviews',
      title: '评查和抽查',
      section: '案卷评查',
      icon: FileSearchOutlined,
      permission: read,
      order: 56,
    },
    {
      path: '/case-file-reviews/assignments',
      title: '我的评查任务',
      icon: FormOutlined,
      permission: review,
      order: 56.1,
    },
    { path: '/case-file-reviews/defects', title: '案卷问题整改', icon: ToolOutlined, permission: read, order: 56.2 },
    { path: '/case-file-reviews/sheets', title: '评查表', icon: ProfileOutlined, permission: manage, order: 56.3 },
  ],
  routes: [
    lazyPage('/case-file-reviews', () => import('./round-list-page.tsx'), 'RoundListPage', read),
    lazyPage('/case-file-reviews/new', () => import('./new-round-page.tsx'), 'NewRoundPage', manage),
    lazyPage('/case-file-reviews/rounds/$roundId', () => import('./round-page.tsx'), 'RoundPage', read),
    lazyPage('/case-file-reviews/files/$reviewedFileId', () => import('./file-page.tsx'), 'FilePage', read),
    lazyPage(
      '/case-file-reviews/assignments',
      () => import('./assignment-list-page.tsx'),
      'AssignmentListPage',
      review,
    ),
    lazyPage(
      '/case-file-reviews/assignments/$assignmentId',
      () => import('./assignment-page.tsx'),
      'AssignmentPage',
      review,
    ),
    lazyPage('/case-file-reviews/defects', () => import('./defect-list-page.tsx'), 'DefectListPage', read),
    lazyPage('/case-file-reviews/sheets', () => import('./sheet-page.tsx'), 'SheetPage', manage),
  ],
  toDo: async (signal) => (await import('./to-do.ts')).listToDo(signal),
  search: async (q, signal) => {
    const { listRounds, roundKinds } = await import('../contract/index.ts')
    const { items } = await callSignedIn(listRounds, { query: { q, pageSize: 5 } }, { signal })
    return items.map((one) => ({
      id: one.id,
      kind: roundKinds[one.kind],
      title: one.title,
      detail: one.organisationName,
      path: `/case-file-reviews/rounds/${one.id}`,
    }))
  },
}
