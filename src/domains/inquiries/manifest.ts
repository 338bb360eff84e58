import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'inquiries',
  layer: 'domains',
  uses: [
    'documents',
    'calendar',
    'contact-calendar',
    'counterparties',
    'evidence',
    'files',
    'hotlines',
    'notifications',
    'organisations',
    'papers',
    'procedures',
    'publishing',
    'search',
    'surveys',
  ],
}
