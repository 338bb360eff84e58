import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'calendar', layer: 'platform', uses: [] }
