export const manifest = { name: 'calendar', layer: 'platform', uses: [] } as const
