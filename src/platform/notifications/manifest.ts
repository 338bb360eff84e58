import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'notifications',
  layer: 'platform',
  uses: ['calendar', 'identity', 'organisations'],
}
