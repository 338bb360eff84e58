import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'registers',
  layer: 'platform',
  uses: ['documents', 'organisations', 'publishing'],
}
