import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = {
  name: 'contact-calendar',
  layer: 'platform',
  uses: ['calendar', 'counterparties', 'notifications', 'organisations'],
}
