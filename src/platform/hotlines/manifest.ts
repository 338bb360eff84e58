import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'hotlines',
  layer: 'platform',
  uses: ['files', 'organisations'],
}
