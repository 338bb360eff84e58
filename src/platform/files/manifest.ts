import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'files', layer: 'platform', uses: ['organisations'] }
