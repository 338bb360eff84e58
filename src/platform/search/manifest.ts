import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'search', layer: 'platform', uses: [] }
