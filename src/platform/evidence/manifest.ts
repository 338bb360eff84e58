import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'evidence', layer: 'platform', uses: ['calendar', 'organisations'] }
