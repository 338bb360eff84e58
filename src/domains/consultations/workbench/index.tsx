import { CommentOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const read = 'consultations.read'
const manage = 'consultations.manage'
const one = '/consultations/$consultationId'

/** 意见征集 */
export const consultationsWorkbench: WorkbenchModule = {
  name: 'consultations',
  menu: [{ path: '/consultations', title: '意见征集', icon: CommentOutlined, permission: read, order: 41 }],
  routes: [
    lazyPage('/consultations', () => import('./consultation-list-page.tsx'), 'ConsultationListPage', read),
    lazyPage('/consultations/new', () => import('./new-consultation-page.tsx'), 'NewConsultationPage', manage),
    lazyPage(one, () => import('./consultation-page.tsx'), 'ConsultationPage', read),
    lazyPage(`${one}/edit`, () => import('./edit-consultation-page.tsx'), 'EditConsultationPage', manage),
    lazyPage(`${one}/opinions`, () => import('./opinion-list-page.tsx'), 'OpinionListPage', read),
    lazyPage(`${one}/opinions/new`, () => import('./register-opinion-page.tsx'), 'RegisterOpinionPage', manage),
    lazyPage(`${one}/groups`, () => import('./group-page.tsx'), 'GroupPage', manage),
  ],
  toDo: async (signal) => {
    const { listConsultations } = await import('../contract/index.ts')
    const { toDoOf } = await import('./to-do.ts')
    const waiting = await Promise.all(
      (['open', 'closed'] as const).map((state) =>
        callSignedIn(listConsultations, { query: { state, pageSize: 50 } }, { signal }),
      ),
    )
    return waiting.flatMap(({ items }) => items).flatMap((found) => toDoOf(found) ?? [])
  },
  search: async (q, signal) => {
    const { consultationStateTexts, listConsultations } = await import('../contract/index.ts')
    const { items } = await callSignedIn(listConsultations, { query: { q, pageSize: 5 } }, { signal })
    return items.map((found) => ({
      id: found.id,
      kind: '征求意见',
      title: found.title,
      detail: `${found.organisationName} · ${consultationStateTexts[found.state]}`,
      path: `/consultations/${found.id}`,
    }))
  },
}
