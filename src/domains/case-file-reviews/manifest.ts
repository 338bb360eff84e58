import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'case-file-reviews',
  layer: 'domains',
  uses: [
    'calendar',
    'documents',
    'evidence',
    'files',
    'identity',
    'notifications',
    'organisations',
    'papers',
    'procedures',
  ],
}
