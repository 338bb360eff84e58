export const manifest = { name: 'normative-documents', layer: 'domains', uses: ['evidence', 'work-records'] } as const
