import { FileDoneOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const read = 'exemptions.read'

/** 免罚清单 */
export const exemptionsWorkbench: WorkbenchModule = {
  name: 'exemptions',
  menu: [{ path: '/exemptions', title: '免罚清单', icon: FileDoneOutlined, permission: read, order: 43 }],
  routes: [
    lazyPage('/exemptions', () => import('./exemption-list-page.tsx'), 'ExemptionListPage', read),
    lazyPage('/exemptions/new', () => import('./new-exemption-page.tsx'), 'NewExemptionPage', 'exemptions.edit'),
    lazyPage('/exemptions/lists/$organisationId', () => import('./unit-list-page.tsx'), 'UnitListPage', read),
    lazyPage('/exemptions/$exemptionItemId', () => import('./exemption-page.tsx'), 'ExemptionPage', read),
  ],
  search: async (q, signal) => {
    const { listExemptionItems } = await import('../contract/index.ts')
    const { items } = await callSignedIn(listExemptionItems, { query: { q, pageSize: 5 } }, { signal })
    return items.map((one) => ({
      id: one.id,
      kind: '免罚事项',
      title: one.name,
      detail: one.organisationName,
      path: `/exemptions/${one.id}`,
    }))
  },
}
