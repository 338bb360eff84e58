export const manifest = {
  name: 'oversight',
  layer: 'domains',
  uses: [
    'programmes',
    'supervision',
    'assessment',
    'organisations',
    'identity',
    'calendar',
    'evidence',
    'documents',
    'notifications',
  ],
} as const
