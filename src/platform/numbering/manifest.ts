import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'numbering', layer: 'platform', uses: ['organisations'] }
