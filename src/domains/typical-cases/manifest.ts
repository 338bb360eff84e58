import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'typical-cases',
  layer: 'domains',
  uses: ['calendar', 'documents', 'evidence', 'identity', 'notifications', 'organisations', 'publishing'],
}
