import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'papers',
  layer: 'platform',
  uses: ['audit', 'calendar', 'documents', 'files', 'numbering', 'organisations'],
}
