export const manifest = {
  name: 'procedures',
  layer: 'platform',
  uses: [
    'organisations',
    'identity',
    'calendar',
    'counterparties',
    'documents',
    'files',
    'hotlines',
    'notifications',
    'numbering',
    'search',
  ],
} as const
