import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'typical-cases',
  layer: 'domains',
  uses: ['calendar', 'evidence', 'organisations', 'publishing'],
}
