/** Sources of what opens without a network, besides what every page needs. */
export const pagesWithoutNetwork: readonly string[] = [
  'src/apps/workbench/shell/person-menu.tsx',
  'src/apps/workbench/shell/search-box.tsx',
  'src/apps/workbench/today/today-page.tsx',
  'src/domains/guidance/workbench/visit-form-page.tsx',
  'src/ui/workbench/offline/pages/pending-page.tsx',
]
