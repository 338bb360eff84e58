import { AuditOutlined, TrophyOutlined } from '@ant-design/icons'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const reviewing = ['assessment.judge', 'assessment.score', 'assessment.note-mark', 'assessment.object']

/** 评审 and 考评结果. */
export const assessmentWorkbench: WorkbenchModule = {
  name: 'assessment',
  menu: [
    { path: '/reviews', title: '评审', icon: AuditOutlined, permission: reviewing, order: 21 },
    { path: '/assessment', title: '考评结果', icon: TrophyOutlined, permission: 'assessment.read', order: 22 },
  ],
  routes: [
    lazyPage('/reviews', () => import('./review/reviews-page.tsx'), 'ReviewsPage', reviewing),
    lazyPage(
      '/reviews/papers/$reviewId',
      () => import('./expert/score-sheet-page.tsx'),
      'ScoreSheetPage',
      'assessment.score',
    ),
    lazyPage(
      '/reviews/rows/$rowId/units/$organisationId',
      () => import('./review/review-page.tsx'),
      'ReviewPage',
      'assessment.oversee',
    ),
    lazyPage(
      '/assessment/preview/$taskId',
      () => import('./review/preview-page.tsx'),
      'PreviewPage',
      'assessment.read',
    ),
    lazyPage('/assessment', () => import('./matrix/matrix-page.tsx'), 'MatrixPage', 'assessment.read'),
    lazyPage(
      '/assessment/results/$resultId',
      () => import('./result/result-page.tsx'),
      'ResultPage',
      'assessment.read',
    ),
  ],
  toDo: async (signal) => (await import('./to-do.ts')).toDoOfAssessment(signal),
}
