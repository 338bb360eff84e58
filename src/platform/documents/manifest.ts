import type { Manifest } from '#base/module/index.ts'

export const manifest: Manifest = { name: 'documents', layer: 'platform', uses: [] }
