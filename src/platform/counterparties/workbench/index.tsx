import { ShopOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

export { CounterpartyName } from './counterparty-name.tsx'
export { CounterpartyInput } from './counterparty-input.tsx'

const read = 'counterparties.read'
const keep = 'counterparties.keep'
const merge = 'counterparties.merge'
const list = '/counterparties'

/** 企业与个人: everybody whom the units of one's reach deal with. */
export const counterpartiesWorkbench: WorkbenchModule = {
  name: 'counterparties',
  menu: [{ path: list, title: '企业与个人', icon: ShopOutlined, permission: read, order: 42 }],
  routes: [
    lazyPage(list, () => import('./counterparty-list-page.tsx'), 'CounterpartyListPage', read),
    lazyPage(`${list}/new`, () => import('./new-counterparty-page.tsx'), 'NewCounterpartyPage', keep),
    lazyPage(`${list}/duplicates`, () => import('./merging/duplicate-list-page.tsx'), 'DuplicateListPage', merge),
    lazyPage(`${list}/$counterpartyId/merge/$mergedId`, () => import('./merging/merge-page.tsx'), 'MergePage', merge),
    lazyPage(`${list}/$counterpartyId`, () => import('./counterparty-page.tsx'), 'CounterpartyPage', read),
  ],
  search: async (q, signal) => {
    const { listCounterparties } = await import('../contract/index.ts')
    const { items } = await callSignedIn(listCounterparties, { query: { q, pageSize: 5 } }, { signal })
    return items.map((one) => ({
      id: one.id,
      kind: '企业与个人',
      title: one.name,
      detail: [one.code, one.address].filter(Boolean).join(' · '),
      path: `${list}/${one.id}`,
    }))
  },
}
