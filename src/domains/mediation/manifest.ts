import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'mediation',
  layer: 'domains',
  uses: [
    'calendar',
    'contact-calendar',
    'counterparties',
    'documents',
    'evidence',
    'files',
    'hotlines',
    'identity',
    'notifications',
    'organisations',
    'papers',
    'procedures',
    'publishing',
    'registers',
    'statutes',
    'surveys',
    'typical-cases',
  ],
}
