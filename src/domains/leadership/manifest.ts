export const manifest = { name: 'leadership', layer: 'domains', uses: ['evidence', 'work-records'] } as const
