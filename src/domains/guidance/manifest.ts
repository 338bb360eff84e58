import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'guidance',
  layer: 'domains',
  uses: ['counterparties', 'evidence', 'files', 'organisations', 'risk-prevention', 'typical-cases'],
}
