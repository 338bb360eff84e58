export const manifest = { name: 'extraction', layer: 'platform', uses: [] } as const
