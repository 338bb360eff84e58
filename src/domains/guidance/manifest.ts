import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'guidance',
  layer: 'domains',
  uses: [
    'audit',
    'calendar',
    'contact-calendar',
    'counterparties',
    'documents',
    'evidence',
    'files',
    'notifications',
    'organisations',
    'papers',
    'procedures',
    'risk-prevention',
    'typical-cases',
  ],
}
