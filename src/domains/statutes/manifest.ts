import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'statutes', layer: 'domains', uses: ['calendar'] }
