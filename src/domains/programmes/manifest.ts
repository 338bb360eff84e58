export const manifest = {
  name: 'programmes',
  layer: 'domains',
  uses: [
    'organisations',
    'identity',
    'calendar',
    'extraction',
    'files',
    'evidence',
    'documents',
    'notifications',
    'publishing',
  ],
} as const
