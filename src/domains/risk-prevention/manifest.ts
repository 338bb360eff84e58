import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'risk-prevention',
  layer: 'domains',
  uses: [
    'counterparties',
    'measures',
    'organisations',
    'calendar',
    'identity',
    'files',
    'documents',
    'evidence',
    'notifications',
    'numbering',
    'publishing',
    'registers',
    'search',
    'surveys',
    'consultations',
    'exemptions',
    'typical-cases',
  ],
}
