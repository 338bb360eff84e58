import { lazyPage, type PageRoute } from '#ui/workbench/index.ts'

const read = 'risk-prevention.read-records'
const keep = 'risk-prevention.keep-records'
const records = '/risk-prevention/records'
const imports = '/risk-prevention/record-imports'

/** Pages of 执法记录; fixed addresses stand before those with parameters. */
export const recordPages: readonly PageRoute[] = [
  lazyPage(records, () => import('./record-list-page.tsx'), 'RecordListPage', read),
  lazyPage(`${records}/new`, () => import('./new-record-page.tsx'), 'NewRecordPage', keep),
  lazyPage(`${records}/$enforcementRecordId`, () => import('./record-page.tsx'), 'RecordPage', read),
  lazyPage(
    '/risk-prevention/record-keys',
    () => import('./key-list-page.tsx'),
    'KeyListPage',
    'risk-prevention.manage-keys',
  ),
  lazyPage(imports, () => import('./import-list-page.tsx'), 'ImportListPage', keep),
  lazyPage(`${imports}/new`, () => import('./new-import-page.tsx'), 'NewImportPage', keep),
  lazyPage(`${imports}/$recordImportId`, () => import('./import-page.tsx'), 'ImportPage', keep),
]
