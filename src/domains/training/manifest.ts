export const manifest = { name: 'training', layer: 'domains', uses: ['evidence', 'work-records'] } as const
