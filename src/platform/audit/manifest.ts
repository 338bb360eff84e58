import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'audit', layer: 'platform', uses: ['organisations'] }
