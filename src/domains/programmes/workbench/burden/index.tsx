import { BulbOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

/** 减负意见: in the menu of whoever answers them; everyone may open the page. */
export const burdenWorkbench: WorkbenchModule = {
  name: 'programmes-burden',
  menu: [
    {
      path: '/burden-opinions',
      title: '减负意见',
      icon: BulbOutlined,
      permission: 'programmes.answer-opinions',
      order: 12,
    },
  ],
  submitBurdenOpinion: async (opinion) => {
    const { giveBurdenOpinion } = await import('../../contract/index.ts')
    return callSignedIn(giveBurdenOpinion, { body: { ...opinion } })
  },
  routes: [lazyPage('/burden-opinions', () => import('./opinion-list-page.tsx'), 'OpinionListPage')],
}
