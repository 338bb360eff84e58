/** Sources of what opens without a network, besides what every page needs. */
export const pagesWithoutNetwork: readonly string[] = [
  'src/apps/workbench/shell/person-menu.tsx',
  'src/apps/workbench/shell/search-box.tsx',
  'src/apps/workbench/today/today-page.tsx',
  'src/domains/guidance/workbench/read-references.ts',
  'src/domains/guidance/workbench/visit-form-page.tsx',
  'src/ui/workbench/offline/keep-sending.tsx',
  'src/ui/workbench/offline/outbox/outbox.ts',
  'src/ui/workbench/offline/storage/kept-session.ts',
  'src/ui/workbench/offline/pages/pending-page.tsx',
]
