import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'inquiries',
  layer: 'domains',
  uses: [
    'documents',
    'calendar',
    'evidence',
    'hotlines',
    'organisations',
    'papers',
    'procedures',
    'publishing',
    'search',
    'surveys',
  ],
}
