import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'exemptions',
  layer: 'domains',
  uses: ['organisations', 'identity', 'evidence', 'publishing', 'registers'],
}
