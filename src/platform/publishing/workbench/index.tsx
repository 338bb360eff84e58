import { GlobalOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const read = 'publishing.read'

/** 发布审核 */
export const publishingWorkbench: WorkbenchModule = {
  name: 'publishing',
  menu: [{ path: '/publications', title: '发布审核', icon: GlobalOutlined, permission: read, order: 30 }],
  routes: [
    lazyPage('/publications', () => import('./publication-list-page.tsx'), 'PublicationListPage', read),
    lazyPage('/publications/$publicationId', () => import('./publication-page.tsx'), 'PublicationPage', read),
  ],
  toDo: async (signal) => {
    const { listPublications } = await import('../contract/index.ts')
    const { toDoOf } = await import('./to-do.ts')
    const { items } = await callSignedIn(listPublications, { query: { waitingFor: 'me', pageSize: 50 } }, { signal })
    return items.map(toDoOf)
  },
  search: async (q, signal) => {
    const { listPublications, publicationStateTexts } = await import('../contract/index.ts')
    const { items } = await callSignedIn(listPublications, { query: { q, pageSize: 5 } }, { signal })
    return items.map((publication) => ({
      id: publication.id,
      kind: '发布件',
      title: publication.title,
      detail: publicationStateTexts[publication.state],
      path: `/publications/${publication.id}`,
    }))
  },
}
