export const manifest = {
  name: 'supervision',
  layer: 'domains',
  uses: ['programmes', 'organisations', 'identity', 'calendar', 'files', 'evidence', 'documents', 'notifications'],
} as const
