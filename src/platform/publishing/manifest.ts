import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'publishing',
  layer: 'platform',
  uses: ['documents', 'evidence', 'files', 'notifications', 'organisations'],
}
