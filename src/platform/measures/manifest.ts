import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'measures', layer: 'platform', uses: ['organisations'] }
