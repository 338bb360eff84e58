import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'identity', layer: 'platform', uses: ['organisations', 'audit'] }
