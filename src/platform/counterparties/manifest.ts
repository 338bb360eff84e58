import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'counterparties', layer: 'platform', uses: ['organisations', 'identity'] }
