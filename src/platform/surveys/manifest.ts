import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'surveys',
  layer: 'platform',
  uses: ['calendar', 'contact-calendar', 'organisations'],
}
