export const manifest = {
  name: 'procedures',
  layer: 'platform',
  uses: [
    'organisations',
    'identity',
    'calendar',
    'counterparties',
    'files',
    'hotlines',
    'notifications',
    'numbering',
    'search',
  ],
} as const
