export const manifest = {
  name: 'programmes',
  layer: 'domains',
  uses: ['organisations', 'identity', 'calendar', 'files', 'evidence', 'documents', 'notifications', 'publishing'],
} as const
