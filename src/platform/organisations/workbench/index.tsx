import { ApartmentOutlined } from '@ant-design/icons'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'
export { OrganisationPicker, OrganisationsPicker } from './pickers.tsx'

const manage = 'organisations.manage'

/** 机构: the tree, the list, each unit with its history, and the import. */
export const organisationsWorkbench: WorkbenchModule = {
  name: 'organisations',
  menu: [{ path: '/organisations', title: '机构', icon: ApartmentOutlined, order: 80 }],
  routes: [
    lazyPage('/organisations', () => import('./organisation-list-page.tsx'), 'OrganisationListPage'),
    lazyPage('/organisations/tree', () => import('./organisation-tree-page.tsx'), 'OrganisationTreePage'),
    lazyPage('/organisations/new', () => import('./new-organisation-page.tsx'), 'NewOrganisationPage', manage),
    lazyPage('/organisations/import', () => import('./import/import-page.tsx'), 'ImportPage', manage),
    lazyPage('/organisations/$organisationId', () => import('./organisation-page.tsx'), 'OrganisationPage'),
  ],
  search: async (words, signal) => (await import('./search.ts')).searchOrganisations(words, signal),
}
