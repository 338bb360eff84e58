import { FormOutlined } from '@ant-design/icons'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'
import { visitKind } from './visit-kind.ts'

const read = 'guidance.read'
const record = 'guidance.record'

/** 走访指导: written on a phone, with or without a network. */
export const guidanceWorkbench: WorkbenchModule = {
  name: 'guidance',
  menu: [{ path: '/guidance', title: '走访指导', icon: FormOutlined, permission: read, order: 40 }],
  routes: [
    lazyPage('/guidance', () => import('./visit-list-page.tsx'), 'VisitListPage', read),
    lazyPage('/guidance/visit', () => import('./visit-form-page.tsx'), 'NewVisitPage', record),
    lazyPage('/guidance/visit/$visitId', () => import('./visit-form-page.tsx'), 'VisitFormPage', record),
    lazyPage('/guidance/visits/$visitId', () => import('./visit-page.tsx'), 'VisitPage', read),
  ],
  outbox: [visitKind],
  search: async (words, signal) => (await import('./search.ts')).searchVisits(words, signal),
}
